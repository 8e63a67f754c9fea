import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

/** A key that this attempt has claimed. */
export interface HeldClaim {
  key: string
  attempt: string
}

/** Does the work of a claimed key: its answer is stored, and a failure releases the key for another attempt. */
export async function underClaim<T extends KeptAnswer>(
  store: Pick<IdempotencyStore, 'finish' | 'release'>,
  { key, attempt }: HeldClaim,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await work()
    await store.finish(key, { attempt, answer })
    return answer
  } catch (error) {
    await store.release(key, attempt)
    throw error
  }
}
