'use client'
import { isSameRequest, type LinkRequest } from '@banklink/core'
import { useEffect, useState } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { LinkObserver, RunObserver } from '../session/LinkObserver.ts'
import { observerOf } from './observerOf.ts'
import { useLatest } from './useLatest.ts'

/**
 * Registers a component's callbacks as one observer of the session while the component is mounted. Without `request`,
 * it observes all requests.
 */
export function useObserver(observer: LinkObserver, request?: LinkRequest): RunObserver {
  const { session } = useBanklink()
  const latest = useLatest(observer)
  const [kept] = useState(() => observerOf(latest))
  useEffect(() => session.join(kept, (other) => !request || isSameRequest(request, other)), [session, kept, request])
  return kept
}
