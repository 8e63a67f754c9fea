import { PlaidError } from '../plaid/PlaidError.ts'
import type { ItemAccount, LinkToken } from '../plaid/PlaidState.ts'

/** What a run of Link in update mode is there for; `nothing` where the Item is well and Link closes at once. */
export type UpdateNeed = 'login' | 'accounts' | 'deposits' | 'nothing'

/** Null for a token that links a new Item. Throws `TOO_MANY_VERIFICATION_ATTEMPTS` where deposits have locked it. */
export function updateNeed({ item, accountSelection }: LinkToken): UpdateNeed | null {
  if (!item) return null
  if (item.loginRequired) return 'login'
  if (item.accounts.some(isStatus('pending_manual_verification'))) return 'deposits'
  if (item.accounts.some(isStatus('verification_failed'))) throw tooManyAttempts()
  return accountSelection ? 'accounts' : 'nothing'
}

/** Three wrong deposit codes lock an account permanently. */
export function tooManyAttempts(): PlaidError {
  return new PlaidError(400, {
    type: 'MICRODEPOSITS_ERROR',
    code: 'TOO_MANY_VERIFICATION_ATTEMPTS',
    message: 'The deposit code was wrong three times, so the account is locked. Link it again.',
  })
}

function isStatus(status: string): (account: ItemAccount) => boolean {
  return ({ verificationStatus }) => verificationStatus === status
}
