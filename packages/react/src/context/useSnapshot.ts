'use client'
import { useSyncExternalStore } from 'react'
import { initialSnapshot, type SessionSnapshot } from '../session/SessionSnapshot.ts'
import { useBanklink } from './BanklinkContext.ts'

/**
 * Returns a part of the session's snapshot; the component rerenders only when that part changes. On a server and during
 * hydration, however late, the session is idle.
 */
export function useSnapshot<T>(select: (snapshot: SessionSnapshot) => T): T {
  const { session } = useBanklink()
  return useSyncExternalStore(
    session.subscribe,
    () => select(session.getSnapshot()),
    () => select(initialSnapshot),
  )
}
