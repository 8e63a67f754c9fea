import type { AccountKind, LinkedAccount } from '@banklink/core'

/**
 * Why an account can't be used for transfers: its status, as far as that explains it. `unknown`: the platform gives no
 * reason.
 */
export type UnavailableReason =
  | 'storing'
  | 'verifying'
  | 'awaiting_deposits'
  | 'reconnect_required'
  | 'unverified'
  | 'failed'
  | 'removing'
  | 'unknown'

/** An owner's accounts, split by whether they can be used for transfers. */
export interface TransferAccounts {
  available: readonly LinkedAccount[]
  unavailable: readonly { account: LinkedAccount; why: UnavailableReason }[]
}

/**
 * Why an account can't be used for transfers; null if it can.
 *
 * @example
 * whyUnavailable(account) === 'reconnect_required' // a new sign-in at the bank mends it
 */
export function whyUnavailable({ canMoveMoney, status }: LinkedAccount): UnavailableReason | null {
  if (canMoveMoney) return null
  return status === 'active' || status === 'removed' || status === 'incomplete' ? 'unknown' : status
}

/** The accounts to show in a transfer: of this kind, if one is given, and neither removed nor unfinished. */
export function transferable(
  accounts: readonly LinkedAccount[],
  kind: AccountKind | undefined,
): readonly LinkedAccount[] {
  return accounts.filter(
    (account) => (!kind || account.kind === kind) && account.status !== 'removed' && account.status !== 'incomplete',
  )
}

/** Splits accounts by whether they can be used for transfers, and keeps their order. */
export function splitAccounts(accounts: readonly LinkedAccount[]): TransferAccounts {
  return {
    available: accounts.filter((account) => !whyUnavailable(account)),
    unavailable: accounts.flatMap((account) => {
      const why = whyUnavailable(account)
      return why ? [{ account, why }] : []
    }),
  }
}
