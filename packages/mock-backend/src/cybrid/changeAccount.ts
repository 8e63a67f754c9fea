import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountStateOf, beginDeletion } from './accountState.ts'
import { invalidParameter, notFound } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'

/** The body of `PATCH /api/external_bank_accounts/{guid}`. */
export const accountPatch = v.object({ state: v.picklist(['completed', 'refresh_required']) })

/**
 * Says that a connection has to be renewed, or was: `completed` leads to `completed` or `unverified`, as Cybrid finds
 * the account then. Throws 422 where the account is not stored or not live.
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

/** Begins to delete an account. Throws 422 while that goes on, and 404 once it is over. */
export function deleteAccount(world: MockWorld, account: CybridExternalBankAccount): void {
  const state = accountStateOf(world, account)
  if (state === 'deleted') throw notFound('external bank account')
  if (state === 'deleting') throw invalidParameter('This external bank account is being deleted.')
  beginDeletion(world, account)
}

/** Tells Cybrid that a bank wants the person to log in again, as Plaid's webhook does. */
export function expireConnection(world: MockWorld, itemId: string): void {
  for (const account of world.cybrid.externalBankAccounts.values()) {
    if (account.itemId === itemId && account.failureCode === null) account.state = 'refresh_required'
  }
}

/** Tells Cybrid that the person signed in again, as Plaid does, where Cybrid takes it up by itself. */
export function renewConnection(world: MockWorld, itemId: string): void {
  const { renewal, accountState } = world.switches.cybrid
  if (renewal !== 'follow') return
  for (const account of world.cybrid.externalBankAccounts.values()) {
    if (account.itemId === itemId && account.state === 'refresh_required') account.state = accountState
  }
}

const changeable: ReadonlySet<string> = new Set(['completed', 'unverified', 'refresh_required'])
