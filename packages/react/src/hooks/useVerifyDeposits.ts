'use client'
import { type AccountUpdateParameters, type UseAccountUpdateReturn, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseVerifyDepositsParameters extends AccountUpdateParameters {}

export type UseVerifyDepositsReturn = UseAccountUpdateReturn

/**
 * Verifies a linked account by the code that came with a small deposit: `start` opens Link, in which the user enters it.
 * `onLinked` gets what the account is good for then. After three wrong codes the account is locked: `onError` is called,
 * and the list is read again.
 *
 * @example
 * const { start, isBusy } = useVerifyDeposits({ accountId: account.id, onError: report })
 * return <button aria-disabled={isBusy} onClick={start}>Enter code</button>
 */
export function useVerifyDeposits(parameters: UseVerifyDepositsParameters): UseVerifyDepositsReturn {
  return useAccountUpdate({ ...parameters, purpose: 'verify_deposits' })
}
