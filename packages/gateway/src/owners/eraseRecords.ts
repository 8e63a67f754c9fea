import { configError, isBanklinkError } from '@banklink/core'
import type { AuditTrail } from '../audit/AuditTrail.ts'
import { holderOf } from '../idempotency/holderOf.ts'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

/** What the gateway stores about an owner, apart from the accounts. */
export interface OwnerRecords {
  ownerKey: string
  store: Pick<IdempotencyStore, 'eraseOwner'>
  /** Null if no events are taken. */
  audit: Pick<AuditTrail, 'eraseOwner'> | null
}

/** The result for an owner's records. */
export interface ErasedRecords {
  /** How many stored answers were deleted. */
  answers: number
  /** How many audit events were deleted, those of the erasure included. */
  events: number
  /**
   * Records that could not be deleted, with the error's code: `config.not_supported` if the store or the hook can't
   * delete, otherwise erase again.
   */
  remaining: readonly { records: 'answers' | 'events'; code: string }[]
}

/** Deletes stored answers and audit events of an owner. Never rejects. */
export async function eraseRecords({ ownerKey, store, audit }: OwnerRecords): Promise<ErasedRecords> {
  const remaining: { records: 'answers' | 'events'; code: string }[] = []
  const erase = async (records: 'answers' | 'events', work: () => Promise<number>): Promise<number> => {
    try {
      return await work()
    } catch (error) {
      remaining.push({ records, code: isBanklinkError(error) ? error.code : 'gateway.failed' })
      return 0
    }
  }
  const answers = await erase('answers', async () => {
    if (!store.eraseOwner) throw configError('config.not_supported')
    return store.eraseOwner(await holderOf(ownerKey))
  })
  const events = await erase('events', async () => {
    if (!audit) return 0
    if (!audit.eraseOwner) throw configError('config.not_supported')
    return audit.eraseOwner(ownerKey)
  })
  return { answers, events, remaining }
}
