'use client'
import type { LinkSessionState } from '@banklink/core'
import { useCallback, useEffect, useState } from 'react'
import { useBanklink } from '../provider/BanklinkContext.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { observerOf } from './observerOf.ts'
import { useLatest } from './useLatest.ts'
import { useLinkSession } from './useLinkSession.ts'

export interface UseLinkAccountReturn {
  /**
   * Where this link is. `idle` while Link is busy for somebody else on the page.
   */
  state: LinkSessionState
  /** Whether the page's Link session is at work for somebody else, so that `link` would do nothing. */
  isBusyElsewhere: boolean
  /** Opens Link: at once if everything is ready, else as soon as it is. */
  link: () => void
  /** Gets everything ready. Call it when a click is likely: on hover or focus. */
  prefetch: () => void
  /** After a failure: tells the platform again where that can help, else begins anew. */
  retry: () => void
  /** In `choosing`: goes on with what the person decided, Plaid's id of one of the accounts, or a currency. */
  choose: (choice: string) => void
  /** Puts a failure, a result or a choice away. */
  dismiss: () => void
}

/**
 * Links a new bank account. The callbacks may be new functions on every render; they are called for the runs that
 * this hook began, also when its component is gone by then.
 *
 * @example
 * const { link, prefetch, state } = useLinkAccount({
 *   onLinked: (account, { outcome }) => toast(outcome === 'active' ? 'Linked' : 'Almost there'),
 * })
 * return <button onPointerEnter={prefetch} onClick={link}>Link a bank account</button>
 */
export function useLinkAccount(observer: LinkObserver = {}): UseLinkAccountReturn {
  const { session } = useBanklink()
  const { state, choose, dismiss } = useLinkSession()
  const latest = useLatest(observer)
  const [mine] = useState(() => observerOf(latest))
  const viewer = session.getViewer()
  const isOthers = viewer !== undefined && viewer !== mine

  const link = useCallback(() => session.start({ purpose: 'link' }, mine), [session, mine])
  const retry = useCallback(() => session.retry(mine), [session, mine])
  const prefetch = useCallback(() => session.prefetch({ purpose: 'link' }), [session])

  useEffect(() => () => session.leave(mine), [session, mine])
  useEffect(() => {
    session.capabilities().then(
      // Where asking leaves nothing behind, it need not wait for a sign of intent.
      ({ beginCreatesRow }) => beginCreatesRow || prefetch(),
      () => {
        // Nobody clicked yet: the click asks again, and says what is wrong.
      },
    )
  }, [session, prefetch])

  return {
    state: isOthers || (state.status !== 'idle' && state.request.purpose !== 'link') ? { status: 'idle' } : state,
    isBusyElsewhere: isOthers && isAtWork(state),
    link,
    prefetch,
    retry,
    choose,
    dismiss,
  }
}

function isAtWork(state: LinkSessionState): boolean {
  if (state.status === 'failed') return state.result !== null // to be told to the platform, or put away, first
  return /^(open|complet|choos|resum)/.test(state.status)
}
