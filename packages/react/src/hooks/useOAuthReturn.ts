'use client'
import { idle, type LinkedAccount, type LinkSessionState, linkError } from '@banklink/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { useSnapshot } from '../context/useSnapshot.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { createReturnArrival } from '../session/oauth/createReturnArrival.ts'
import { useLatest } from './useLatest.ts'
import { useObserver } from './useObserver.ts'

export interface UseOAuthReturnParameters extends LinkObserver {
  /**
   * Goes back to where the person was: a path of this origin with query and hash, or `home`. Called by itself when an
   * account is linked or the person leaves Link; after a failure it waits for `goBack`. Give a router's own way:
   * `(place) => navigate(place, { replace: true })`.
   *
   * @default loads that page in place of this one
   */
  onReturn?: (place: string, info: { account: LinkedAccount | null }) => void
  /** Where to go where nobody knows where the person was. @default '/' */
  home?: string
}

export interface UseOAuthReturnReturn {
  /** Where the run is that goes on here; `idle` while there is none. */
  state: LinkSessionState
  /** Whether a bank sent the person here; undefined until that is known. */
  isReturn: boolean | undefined
  /** Where `goBack` leads. */
  place: string
  goBack: () => void
  /** After a failure or an exit: tries the return again where it is still good, else begins the same link anew. */
  retry: () => void
  /** In `choosing`: goes on with what the person decided: Plaid's id of one of the accounts, a currency, or `repair`. */
  choose: (choice: string) => void
  /** Puts a choice or a failure away, for good. */
  dismiss: () => void
}

/**
 * Goes on with Link on the page that a bank sent the person back to, and then leads back to where they were. For your
 * own look; `<OAuthReturn />` is this with ours.
 *
 * @example
 * const { state, isReturn, place, retry } = useOAuthReturn({ onReturn: (to) => navigate(to, { replace: true }) })
 */
export function useOAuthReturn(parameters: UseOAuthReturnParameters = {}): UseOAuthReturnReturn {
  const { session } = useBanklink()
  const { choose, dismiss } = session
  const mine = useObserver(parameters)
  const [known, setKnown] = useState<{ session: typeof session; isReturn: boolean }>()
  const isReturn = known?.session === session ? known.isReturn : undefined
  const [unloaded, setUnloaded] = useState<LinkSessionState | null>(null)

  const resume = useCallback(async () => {
    setUnloaded(null)
    try {
      const found = await session.resumeReturn(mine, createReturnArrival)
      setKnown((before) => (before?.session === session && before.isReturn ? before : { session, isReturn: found }))
      return found
    } catch (cause) {
      const error = linkError('link.script_failed', { cause })
      setUnloaded({ status: 'failed', request: { purpose: 'link' }, step: 'script', error, result: null })
      return true
    }
  }, [session, mine])
  useEffect(() => {
    void Promise.resolve().then(resume)
  }, [resume])

  // Where the component that began it is gone, another in its place continues.
  const state = useSnapshot((snapshot) => {
    const isMine = snapshot.viewer === mine || (snapshot.viewer === null && isReturn === true)
    return isMine ? snapshot.state : idle
  })
  const place = useSnapshot(({ returnPath }) => returnPath) ?? parameters.home ?? '/'

  const goBack = (): void => {
    const { onReturn } = parameters
    // What is said here need not be said there again. What the platform can still be asked about is kept.
    if (state.status === 'failed' && !state.result) dismiss()
    if (onReturn) onReturn(place, { account: state.status === 'done' ? state.account : null })
    else session.leaveFor(place)
  }
  const latestGoBack = useLatest(goBack)
  const isOver = isFinished(state)
  const run = useSnapshot((snapshot) => snapshot.run?.id)
  const leftAfter = useRef<string | undefined>(undefined)
  useEffect(() => {
    // Once for each run, also where the page is hidden and shown again.
    if (!isOver || leftAfter.current === run) return
    leftAfter.current = run
    latestGoBack.current()
  }, [isOver, run, latestGoBack])

  return {
    state: unloaded ?? state,
    isReturn,
    place,
    goBack,
    async retry() {
      if (state.status !== 'failed' && state.status !== 'idle') return session.start(state.request, mine)
      // For an account that is as good as linked, the platform is asked first.
      const hasResult = state.status === 'failed' && state.result !== null
      if (hasResult || !(await resume())) session.retry(mine)
    },
    choose,
    dismiss,
  }
}

/** Nothing is left to read or to decide. A page that the browser brought back from its cache stays. */
function isFinished(state: LinkSessionState): boolean {
  return state.status === 'done' ? state.outcome !== 'problem' : state.status === 'left' && state.exit !== null
}
