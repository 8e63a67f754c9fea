import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountStateOf, beginDeletion } from './accountState.ts'
import { invalidParameter, notFound } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'

/** The body of `PATCH /api/external_bank_accounts/{guid}`. */
export const accountPatch = v.object({ state: v.picklist(['completed', 'refresh_required']) })

/**
 * Reports that a connection has expired, or was restored: `completed` leads to `completed` or `unverified`, as Cybrid
 * then determines. Throws 422 if the account is not stored or not active.
 */
export function patchAccount(
  world: MockWorld,
  { account, patch }: { account: CybridExternalBankAccount; patch: v.InferOutput<typeof accountPatch> },
): void {
  if (!changeable.has(accountStateOf(world, account))) {
    throw invalidParameter('This external bank account can not be changed in its state.')
  }
  account.state = patch.state === 'completed' ? world.switches.cybrid.accountState : 'refresh_required'
  account.updatedAt = world.clock.now()
}

/** Starts deleting an account. Throws 422 while that is in progress, and 404 after it has finished. */
export function deleteAccount(world: MockWorld, account: CybridExternalBankAccount): void {
  const state = accountStateOf(world, account)
  if (state === 'deleted') throw notFound('external bank account')
  if (state === 'deleting') throw invalidParameter('This external bank account is being deleted.')
  beginDeletion(world, account)
}

/** Reports to Cybrid that a bank requires a new sign-in, as Plaid's webhook does. */
export function expireConnection(world: MockWorld, itemId: string): void {
  for (const account of world.cybrid.externalBankAccounts.values()) {
    if (account.itemId === itemId && account.failureCode === null) account.state = 'refresh_required'
  }
}

/** Reports to Cybrid that the user signed in again, as Plaid does, if Cybrid updates automatically. */
export function renewConnection(world: MockWorld, itemId: string): void {
  const { renewal, accountState } = world.switches.cybrid
  if (renewal !== 'follow') return
  for (const account of world.cybrid.externalBankAccounts.values()) {
    if (account.itemId === itemId && account.state === 'refresh_required') account.state = accountState
  }
}

const changeable: ReadonlySet<string> = new Set(['completed', 'unverified', 'refresh_required'])
