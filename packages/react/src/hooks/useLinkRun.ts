'use client'
import { idle, isSameRequest, type LinkRequest, type LinkSessionState } from '@banklink/core'
import { useCallback } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { useSnapshot } from '../context/useSnapshot.ts'
import type { LinkChoice } from '../session/LinkChoice.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import type { SessionSnapshot } from '../session/SessionSnapshot.ts'
import { useObserver } from './useObserver.ts'

export interface UseLinkRunParameters extends LinkObserver {
  /** The purpose of the run. Pass the same object each time. */
  request: LinkRequest
  /** Whether the component offers this run. If `false`, the hook doesn't rerender for other runs. @default true */
  isOffered?: boolean | undefined
}

export interface UseLinkRunReturn {
  /** State of this run. `idle` while the session is used for another purpose or by another component. */
  state: LinkSessionState
  /** Whether the session is busy with another run, so that `start` would do nothing. */
  isBusyElsewhere: boolean
  /** Opens Link, at once if everything is ready, otherwise as soon as it is. */
  start: () => void
  /** Loads everything that a click needs. Call it on hover or focus. */
  prefetch: () => void
  /** After a failure: sends the exchange again if that can help, otherwise starts again. */
  retry: () => void
  /** In `choosing`: continues with the user's decision. */
  choose: (choice: LinkChoice) => void
  /** Cancels a link that is not open yet, and dismisses a failure, a result or a choice. */
  dismiss: () => void
}

/** The page's Link session for one component and one request. */
export function useLinkRun({ request, isOffered = true, ...observer }: UseLinkRunParameters): UseLinkRunReturn {
  const { session } = useBanklink()
  const mine = useObserver(observer, request)
  const isMine = ({ run, viewer }: SessionSnapshot) =>
    // A run that nothing shows may be shown by any.
    !!run && (viewer ?? mine) === mine && isSameRequest(run.request, request)
  const state = useSnapshot((snapshot) => (isMine(snapshot) ? snapshot.state : idle))
  const isBusyElsewhere = useSnapshot((snapshot) => isOffered && !isMine(snapshot) && isAtWork(snapshot.state))

  return {
    state,
    isBusyElsewhere,
    start: useCallback(() => session.start(request, mine), [session, request, mine]),
    retry: useCallback(() => session.retry(mine), [session, mine]),
    prefetch: useCallback(() => session.prefetch(request), [session, request]),
    choose: session.choose,
    dismiss: session.dismiss,
  }
}

function isAtWork(state: LinkSessionState): boolean {
  // A result that the platform was not told comes first.
  if (state.status === 'failed') return state.result !== null
  return ['opening', 'open', 'completing', 'choosing'].includes(state.status)
}
