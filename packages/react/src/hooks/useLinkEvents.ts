'use client'
import { useEffect } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { LinkEvent } from '../session/LinkEvent.ts'
import { useLatest } from './useLatest.ts'

export interface UseLinkEventsParameters {
  /** Called for each Link event. It may be a new function on every render. */
  onEvent?: ((event: LinkEvent) => void) | undefined
}

/**
 * Reports every Link event while its component is mounted, without anything the user typed: for a log or analytics of
 * one page. The provider's `onEvent` receives the same for the whole app.
 *
 * @example
 * useLinkEvents({ onEvent: ({ name, details }) => analytics.track(`link ${name}`, details) })
 */
export function useLinkEvents({ onEvent }: UseLinkEventsParameters): void {
  const { session } = useBanklink()
  const latest = useLatest(onEvent)
  useEffect(() => session.onEvent((event) => latest.current?.(event)), [session, latest])
}
