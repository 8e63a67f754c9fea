'use client'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { type AccountUpdate, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseReconnectReturn extends AccountUpdate {
  /** Opens Link, in which the person signs in at their bank again. */
  reconnect: () => void
}

/**
 * Renews the login of a linked account. The account stays the one it was: nothing is linked anew. `onLinked` hears
 * what it is good for then; the list is read again in any case.
 *
 * @example
 * const { reconnect, isBusy, state } = useReconnect(account.id, { onLinked: () => toast('Connected again') })
 * return <button aria-disabled={isBusy} onClick={reconnect}>Reconnect</button>
 */
export function useReconnect(accountId: string, observer: LinkObserver = {}): UseReconnectReturn {
  const update = useAccountUpdate({ purpose: 'reconnect', accountId }, observer)
  return { ...update, reconnect: update.start }
}
