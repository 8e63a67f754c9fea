'use client'
import { type AccountUpdateParameters, type UseAccountUpdateReturn, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseReconnectParameters extends AccountUpdateParameters {}

export type UseReconnectReturn = UseAccountUpdateReturn

/**
 * Renews the login of a linked account: `start` opens Link, in which the user signs in at their bank again. The account
 * stays the one it was. `onLinked` gets what it is good for then; the list is read again in any case.
 *
 * @example
 * const { start, isBusy } = useReconnect({ accountId: account.id, onLinked: () => toast('Connected again') })
 * return <button aria-disabled={isBusy} onClick={start}>Reconnect</button>
 */
export function useReconnect(parameters: UseReconnectParameters): UseReconnectReturn {
  return useAccountUpdate({ ...parameters, purpose: 'reconnect' })
}
