'use client'
import { type AccountUpdateParameters, type UseAccountUpdateReturn, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseReconnectParameters extends AccountUpdateParameters {}

export type UseReconnectReturn = UseAccountUpdateReturn

/**
 * Reconnects a linked account: `start` opens Link, where the user signs in at their bank again. The account keeps its
 * ID. `onLinked` receives its new status; the list is refetched in any case.
 *
 * @example
 * const { start, isBusy } = useReconnect({ accountId: account.id, onLinked: () => toast('Connected again') })
 * return <button aria-disabled={isBusy} onClick={start}>Reconnect</button>
 */
export function useReconnect(parameters: UseReconnectParameters): UseReconnectReturn {
  return useAccountUpdate({ ...parameters, purpose: 'reconnect' })
}
