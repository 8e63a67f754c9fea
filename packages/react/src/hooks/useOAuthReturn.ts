'use client'
import { type LinkedAccount, type LinkSessionState, linkError } from '@banklink/core'
import { useCallback, useEffect, useState } from 'react'
import { useProvided } from '../provider/BanklinkContext.ts'
import { createOAuthReturn } from '../session/createOAuthReturn.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { observerOf } from './observerOf.ts'
import { useLatest } from './useLatest.ts'
import { useLinkSession } from './useLinkSession.ts'

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
  const { session } = useProvided()
  const { state, choose, dismiss } = useLinkSession()
  const latest = useLatest(parameters)
  const [mine] = useState(() => observerOf(latest))
  const [known, setKnown] = useState<{ session: typeof session; isReturn: boolean }>()
  const isReturn = known?.session === session ? known.isReturn : undefined
  const [unloaded, setUnloaded] = useState<LinkSessionState | null>(null)

  const resume = useCallback(async () => {
    setUnloaded(null)
    try {
      const found = await session.resume(createOAuthReturn, mine)
      setKnown((before) => (before?.session === session && before.isReturn ? before : { session, isReturn: found }))
      return found
    } catch (cause) {
      const error = linkError('link.script_failed', { cause })
      setUnloaded({ status: 'failed', request: { purpose: 'link' }, step: 'script', error, result: null })
      return true
    }
  }, [session, mine])
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect
    void resume()
  }, [resume])
  useEffect(() => () => session.leave(mine), [session, mine])

  const viewer = session.getViewer()
  const oauthReturn = session.getEngine()?.getReturn()
  const place = oauthReturn?.place() ?? parameters.home ?? '/'
  // Where the component that began it is gone, whoever stands in its place goes on.
  const isMine = viewer === mine || (viewer === undefined && isReturn === true)

  const goBack = (): void => {
    const { onReturn } = latest.current
    // What is told here need not be told there again. What can still be told to the platform is kept.
    if (state.status === 'failed' && !state.result) dismiss()
    if (onReturn) onReturn(place, { account: state.status === 'done' ? state.account : null })
    else oauthReturn?.leaveFor(place)
  }
  const goBackLater = useLatest(goBack)
  const isOver = isMine && isFinished(state)
  useEffect(() => {
    if (isOver) goBackLater.current()
  }, [isOver, goBackLater])

  return {
    state: unloaded ?? (isMine ? state : idle),
    isReturn,
    place,
    goBack,
    async retry() {
      if (state.status !== 'failed' && state.status !== 'idle') return session.start(state.request, mine)
      // Of an account that is as good as linked, the platform is told first.
      const hasResult = state.status === 'failed' && state.result !== null
      if (hasResult || !(await resume())) session.retry(mine)
    },
    choose,
    dismiss,
  }
}

const idle: LinkSessionState = { status: 'idle' }

/** Nothing is left to read or to decide. A page that the browser brought back from its cache stays. */
function isFinished(state: LinkSessionState): boolean {
  return state.status === 'done' ? state.outcome !== 'problem' : state.status === 'left' && state.exit !== null
}
