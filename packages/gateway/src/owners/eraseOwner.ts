import { isBanklinkError, type LinkBackend, type LinkedAccount, type Step } from '@banklink/core'
import { accountsOf } from './accountsOf.ts'
import { type ErasedRecords, eraseRecords, type OwnerRecords } from './eraseRecords.ts'

/** The result for each of an owner's accounts, and for what the gateway stored about the owner. */
export interface ErasedOwner extends ErasedRecords {
  /** IDs of the accounts that are gone at the platform. */
  removed: readonly string[]
  /** IDs of the accounts that the platform is still removing. */
  pending: readonly string[]
  /** Accounts that could not be removed, with the error's code. Erase again. */
  failed: readonly { accountId: string; code: string }[]
}

/** Removes every account of an owner, one after the other, as far as the platform lets it, and then the records. */
export async function eraseOwner(
  backend: LinkBackend,
  { signal, records }: { signal: AbortSignal; records: OwnerRecords },
): Promise<ErasedOwner> {
  const removed: string[] = []
  const pending: string[] = []
  const failed: { accountId: string; code: string }[] = []
  for (const { id } of await allAccounts(backend, { signal })) {
    try {
      const step = await backend.remove(id, { signal })
      ;(isGone(step) ? removed : pending).push(id)
    } catch (error) {
      // Another request was first.
      if (isBanklinkError(error, 'platform.account_not_found')) removed.push(id)
      else failed.push({ accountId: id, code: isBanklinkError(error) ? error.code : 'gateway.failed' })
    }
  }
  // Last, because each removal is an event too.
  return { removed, pending, failed, ...(await eraseRecords(records)) }
}

function isGone(step: Step<LinkedAccount>): boolean {
  return step.done && step.value.status !== 'removing'
}

/** The accounts of all pages. */
export async function allAccounts(
  backend: LinkBackend,
  { signal }: { signal: AbortSignal },
): Promise<readonly LinkedAccount[]> {
  const accounts: LinkedAccount[] = []
  for await (const account of accountsOf(backend, { signal })) accounts.push(account)
  return accounts
}
