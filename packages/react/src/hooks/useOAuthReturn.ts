'use client'
import { idle, type LinkedAccount, type LinkSessionState, linkError } from '@banklink/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { useSnapshot } from '../context/useSnapshot.ts'
import type { LinkChoice } from '../session/LinkChoice.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { createReturnArrival } from '../session/oauth/createReturnArrival.ts'
import { useLatest } from './useLatest.ts'
import { useObserver } from './useObserver.ts'

export interface UseOAuthReturnParameters extends LinkObserver {
  /**
   * Returns to the page that the user left: a path of this origin with query and hash, or `fallbackPath`. Called when
   * an account is linked or the user leaves Link; after a failure it waits for `goBack`. Pass your router's navigation:
   * `(path) => navigate(path, { replace: true })`.
   *
   * @default loads that page
   */
  onReturn?: ((path: string, info: { account: LinkedAccount | null }) => void) | undefined
  /** The path to return to if the page that the user left is unknown. @default '/' */
  fallbackPath?: string | undefined
}

export interface UseOAuthReturnReturn {
  /** State of the resumed run; `idle` if there is none. */
  state: LinkSessionState
  /** Whether a bank redirected the user here; `undefined` until that is known. */
  isReturn: boolean | undefined
  /** The path that `goBack` goes to. */
  returnPath: string
  goBack: () => void
  /**
   * After a failure or an exit: resumes the same return if it is still valid, otherwise starts the same request again.
   */
  retry: () => void
  /** In `choosing`: continues with the user's decision. */
  choose: (choice: LinkChoice) => void
  /** Dismisses a choice or a failure. No later page shows it again. */
  dismiss: () => void
}

/**
 * Resumes Link on the page that a bank redirected to, then returns to the page where the user started. For custom UI;
 * `<OAuthReturn />` is the ready-made component.
 *
 * @example
 * const { state, isReturn, returnPath, retry } = useOAuthReturn({ onReturn: (path) => navigate(path, { replace: true }) })
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
  const returnPath = useSnapshot((snapshot) => snapshot.returnPath) ?? parameters.fallbackPath ?? '/'

  const goBack = (): void => {
    const { onReturn } = parameters
    // What is said here need not be said there again. What the platform can still be asked about is kept.
    if (state.status === 'failed' && !state.result) dismiss()
    if (onReturn) onReturn(returnPath, { account: state.status === 'done' ? state.account : null })
    else session.leaveFor(returnPath)
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
    returnPath,
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

/** Whether there is nothing left to read or to decide. A page restored from the browser's cache stays. */
function isFinished(state: LinkSessionState): boolean {
  return state.status === 'done' ? state.outcome !== 'problem' : state.status === 'left' && state.exit !== null
}
