import type { CompleteRequest } from '@banklink/core'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { linkIdOf } from './linkId.ts'

/** Stores a result of Link before it is used; an existing record stays unchanged. Returns its ID. */
export async function beginRecord(
  { items, clock, owner }: ProcessorPorts,
  { publicToken, institution, account }: CompleteRequest,
): Promise<string> {
  const id = await linkIdOf(publicToken)
  const now = clock.now()
  await items.begin({
    id,
    owner,
    step: 'begun',
    secrets: { publicToken },
    itemId: null,
    linkedAccountId: null,
    institution,
    account,
    failure: null,
    state: null,
    createdAt: now,
    updatedAt: now,
  })
  return id
}
