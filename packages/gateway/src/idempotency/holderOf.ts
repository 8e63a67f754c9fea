import { hashOf } from '../seal/hashOf.ts'

/** The name that an idempotency store has for an owner: a digest, which must not change while answers are stored. */
export function holderOf(owner: string): Promise<string> {
  return hashOf(['owner', owner])
}
