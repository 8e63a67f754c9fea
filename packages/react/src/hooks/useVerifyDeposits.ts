'use client'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { type AccountUpdate, useAccountUpdate } from './useAccountUpdate.ts'

export interface UseVerifyDepositsReturn extends AccountUpdate {
  /** Opens Link, in which the person enters the code of the deposit. */
  verifyDeposits: () => void
}

/**
 * Verifies a linked account by the code that came with a small deposit. `onLinked` hears what the account is good
 * for then. After three wrong codes the account is locked: `onError` hears of it, and the list is read again.
 *
 * @example
 * const { verifyDeposits, isBusy } = useVerifyDeposits(account.id, { onError: report })
 * return <button aria-disabled={isBusy} onClick={verifyDeposits}>Enter the code</button>
 */
export function useVerifyDeposits(accountId: string, observer: LinkObserver = {}): UseVerifyDepositsReturn {
  const update = useAccountUpdate({ purpose: 'verify_deposits', accountId }, observer)
  return { ...update, verifyDeposits: update.start }
}
