'use client'
import { useEffect } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { LinkEvent } from '../session/LinkEvent.ts'
import { useLatest } from './useLatest.ts'

/**
 * Hears every callback of Link while its component is there, without what a person typed: for a log or analytics of
 * one page. The provider's `onEvent` hears the same for the whole app. The listener may be a new function on every
 * render.
 *
 * @example
 * useLinkEvents(({ name, details }) => analytics.track(`link ${name}`, details))
 */
export function useLinkEvents(listener: (event: LinkEvent) => void): void {
  const { session } = useBanklink()
  const latest = useLatest(listener)
  useEffect(() => session.onEvent((event) => latest.current(event)), [session, latest])
}
