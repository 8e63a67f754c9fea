import { hashOf } from '../seal/hashOf.ts'
import { holderOf } from './holderOf.ts'
import type { IdempotencyStore, KeptAnswer } from './IdempotencyStore.ts'

export interface FollowInTurnOptions {
  store: IdempotencyStore
  /** The longest time of the work, in milliseconds: a claim lasts longer. */
  leaseMs: number
  ids: () => string
}

/** The pending step to poll. */
export interface FollowedStep {
  owner: string
  /** ID of the backend. */
  backend: string
  /** As the backend wrote it: the browser's version is sealed differently each time. */
  resume: string
}

/** The result of polling a step. */
export interface Look {
  answer: KeptAnswer
  isDone: boolean
}

/** Polls a step, or repeats its final answer. Null while another request is polling it: nothing was done then. */
export type FollowInTurn = (step: FollowedStep, look: () => Promise<Look>) => Promise<KeptAnswer | null>

/**
 * Lets one request at a time follow a step: a poll may finish the operation, for example by sending an exchange again,
 * and two tabs may follow the same step.
 */
export function followInTurn({ store, leaseMs, ids }: FollowInTurnOptions): FollowInTurn {
  return async ({ owner, backend, resume }, look) => {
    const key = await hashOf(['follow', owner, backend, resume])
    const attempt = ids()
    const claim = { fingerprint: 'follow', attempt, owner: await holderOf(owner), leaseMs }
    const begun = await store.begin(key, claim)
    if (typeof begun === 'object') return begun.answer
    if (begun !== 'new') return null
    try {
      const { answer, isDone } = await look()
      if (isDone) await store.finish(key, { attempt, answer })
      else await store.release(key, attempt)
      return answer
    } catch (error) {
      await store.release(key, attempt)
      throw error
    }
  }
}
