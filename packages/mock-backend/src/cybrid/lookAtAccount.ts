import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountFields } from './accountFields.ts'
import { accountStateOf, beginDeletion } from './accountState.ts'
import { invalidParameter } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'

const flag = v.optional(
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((value) => value === 'true'),
  ),
  'false',
)

/** The flags of `GET /api/external_bank_accounts/{guid}`. */
export const lookFlags = v.object({ force_balance_refresh: flag, include_balances: flag, include_pii: flag })

export type LookFlags = v.InferOutput<typeof lookFlags>

/**
 * An account by its guid. Throws 422 where balances are wanted and the bank no longer answers, or where the account is
 * going.
 */
export function lookAtAccount(
  world: MockWorld,
  { account, flags }: { account: CybridExternalBankAccount; flags: LookFlags },
): Record<string, unknown> {
  if (flags.force_balance_refresh || flags.include_balances) readBalances(world, { account, flags })
  return accountFields(world, {
    account,
    withBalances: flags.include_balances || flags.force_balance_refresh,
    withPii: flags.include_pii,
  })
}

function readBalances(
  world: MockWorld,
  { account, flags }: { account: CybridExternalBankAccount; flags: LookFlags },
): void {
  const state = accountStateOf(world, account)
  if (state === 'deleting' || state === 'deleted') throw goneForGood()
  if (state === 'storing' || state === 'failed') return
  const item = world.plaid.items.get(account.itemId ?? '')
  if (flags.force_balance_refresh && item?.removed) {
    beginDeletion(world, account)
    throw goneForGood()
  }
  if (flags.force_balance_refresh && (item?.loginRequired || state === 'refresh_required')) {
    account.state = 'refresh_required'
    account.updatedAt = world.clock.now()
    throw invalidParameter('Bank account refresh required')
  }
  if (flags.force_balance_refresh || account.balanceUpdatedAt === null) account.balanceUpdatedAt = world.clock.now()
}

function goneForGood(): Error {
  return invalidParameter('Bank account can no longer be used and is being deleted. It must be re-added')
}
