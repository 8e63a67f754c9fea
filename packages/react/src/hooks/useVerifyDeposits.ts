'use client'
import { type AccountUpdateParameters, type UseAccountUpdateReturn, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseVerifyDepositsParameters extends AccountUpdateParameters {}

export type UseVerifyDepositsReturn = UseAccountUpdateReturn

/**
 * Verifies a linked account by the code of a small deposit: `start` opens Link, where the user enters it. `onLinked`
 * receives the account's new status. After three wrong codes the account is locked: `onError` is called, and the list
 * is refetched.
 *
 * @example
 * const { start, isBusy } = useVerifyDeposits({ accountId: account.id, onError: report })
 * return <button aria-disabled={isBusy} onClick={start}>Enter code</button>
 */
export function useVerifyDeposits(parameters: UseVerifyDepositsParameters): UseVerifyDepositsReturn {
  return useAccountUpdate({ ...parameters, purpose: 'verify_deposits' })
}
