'use client'
import type { LinkSessionState } from '@banklink/core'
import { useSyncExternalStore } from 'react'
import { useBanklink } from '../provider/BanklinkContext.ts'
import type { LinkSession } from '../session/LinkSession.ts'

export interface UseLinkSessionReturn
  extends Pick<LinkSession, 'start' | 'prefetch' | 'retry' | 'choose' | 'dismiss' | 'reset'> {
  state: LinkSessionState
}

/**
 * The page's one Link session: where it is, and everything that can be done with it. For your own look; the
 * narrower hooks are easier.
 *
 * @example
 * const { state, start } = useLinkSession()
 * if (state.status === 'idle') start({ purpose: 'link' })
 */
export function useLinkSession(): UseLinkSessionReturn {
  const { session } = useBanklink()
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState)
  return { ...session, state }
}
