import type { LinkPurpose } from '../backend/LinkBackend.ts'
import type { LinkedAccount } from './LinkedAccount.ts'

/** How a Link session ended: the account is usable, will be, or is not. */
export type LinkOutcome = 'active' | 'pending' | 'problem'

/**
 * What to report of the account that a Link session ended with. Only `active` is a success. An account that waits for
 * deposits is `pending`, and so is an account that was reconnected and that the platform still reports as
 * disconnected; everything else is a `problem`.
 */
export function outcomeOf({ status }: Pick<LinkedAccount, 'status'>, request?: { purpose: LinkPurpose }): LinkOutcome {
  if (status === 'active') return 'active'
  if (status === 'storing' || status === 'verifying' || status === 'awaiting_deposits') return 'pending'
  return status === 'reconnect_required' && request?.purpose === 'reconnect' ? 'pending' : 'problem'
}
