'use client'
import { idle, type LinkRequest, type LinkSessionState } from '@banklink/core'
import { useCallback, useEffect, useState } from 'react'
import { useProvided } from '../provider/BanklinkContext.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { observerOf } from './observerOf.ts'
import { useLatest } from './useLatest.ts'
import { useLinkSession } from './useLinkSession.ts'

export interface LinkRunOf {
  /** Where this run is. `idle` while the page's Link session is for something else, or somebody else's. */
  state: LinkSessionState
  /** Whether the page's Link session is at work for something else, so that `start` would do nothing. */
  isBusyElsewhere: boolean
  /** Opens Link: at once if everything is ready, else as soon as it is. */
  start: () => void
  /** Gets everything ready. Call it when a click is likely: on hover or focus. */
  prefetch: () => void
  /** After a failure: tells the platform again where that can help, else begins anew. */
  retry: () => void
  /** In `choosing`: goes on with what the person decided: Plaid's id of one of the accounts, a currency, or `repair`. */
  choose: (choice: string) => void
  /** Puts a failure, a result or a choice away. */
  dismiss: () => void
}

/** The page's Link session as one component sees it, that asks it for one thing. Give it the same object each time. */
export function useLinkRun(request: LinkRequest, observer: LinkObserver): LinkRunOf {
  const { session } = useProvided()
  const { state, choose, dismiss } = useLinkSession()
  const latest = useLatest(observer)
  const [mine] = useState(() => observerOf(latest))
  // A run that nobody shows may be shown by any.
  const isViewer = (session.getViewer() ?? mine) === mine
  const isMine = isViewer && state.status !== 'idle' && session.isFor(request)

  useEffect(() => () => session.leave(mine), [session, mine])

  return {
    state: isMine ? state : idle,
    isBusyElsewhere: !isMine && isAtWork(state),
    start: useCallback(() => session.start(request, mine), [session, request, mine]),
    retry: useCallback(() => session.retry(mine), [session, mine]),
    prefetch: useCallback(() => session.prefetch(request), [session, request]),
    choose,
    dismiss,
  }
}

function isAtWork(state: LinkSessionState): boolean {
  // With a result that is to be told to the platform, or put away, first.
  if (state.status === 'failed') return state.result !== null
  return ['opening', 'open', 'completing', 'choosing'].includes(state.status)
}
