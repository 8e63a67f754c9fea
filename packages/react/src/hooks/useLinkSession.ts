'use client'
import type { LinkSessionState } from '@banklink/core'
import { useBanklink } from '../context/BanklinkContext.ts'
import { useSnapshot } from '../context/useSnapshot.ts'
import type { LinkSession } from '../session/LinkSession.ts'

export interface UseLinkSessionReturn
  extends Pick<LinkSession, 'start' | 'prefetch' | 'retry' | 'choose' | 'dismiss' | 'reset'> {
  state: LinkSessionState
}

/**
 * Returns the page's one Link session: its state and all of its actions. For custom UI; the narrower hooks are easier
 * to use.
 *
 * @example
 * const { state, start } = useLinkSession()
 * if (state.status === 'idle') start({ purpose: 'link' })
 */
export function useLinkSession(): UseLinkSessionReturn {
  const { session } = useBanklink()
  const { start, prefetch, retry, choose, dismiss, reset } = session
  const state = useSnapshot((snapshot) => snapshot.state)
  return { state, start, prefetch, retry, choose, dismiss, reset }
}
