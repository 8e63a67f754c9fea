'use client'
import { useSyncExternalStore } from 'react'
import { initialSnapshot, type SessionSnapshot } from '../session/SessionSnapshot.ts'
import { useBanklink } from './BanklinkContext.ts'

/**
 * A part of what is rendered of the session: a component renders again only when its part changes. A server, and a page
 * that hydrates however late, begin with a session at rest.
 */
export function useSnapshot<T>(select: (snapshot: SessionSnapshot) => T): T {
  const { session } = useBanklink()
  return useSyncExternalStore(
    session.subscribe,
    () => select(session.getSnapshot()),
    () => select(initialSnapshot),
  )
}
