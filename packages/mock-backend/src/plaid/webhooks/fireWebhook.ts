import type { MockWorld } from '../../world/MockWorld.ts'
import { itemErrorOf } from '../api/findItem.ts'
import { plaidApiErrorBody } from '../PlaidError.ts'
import type { Item } from '../PlaidState.ts'

/** A webhook about an Item, with Plaid's names. */
export interface FiredWebhook {
  type: 'ITEM' | 'AUTH'
  code: string
  /** What it says besides, in snake case. */
  fields?: Record<string, unknown>
}

/** Puts a webhook in the line, where the brand's Item has an address for it. */
export function fireWebhook(world: MockWorld, { item, webhook }: { item: Item; webhook: FiredWebhook }): void {
  if (item.webhook === null || item.plaidClient !== 'brand' || item.accessToken === null) return
  const now = world.clock.now()
  const body = {
    webhook_type: webhook.type,
    webhook_code: webhook.code,
    item_id: item.id,
    ...webhook.fields,
    environment: 'sandbox',
  }
  world.plaid.webhooks.waiting.push({
    url: item.webhook,
    body: JSON.stringify(body, null, 2),
    firedAt: now,
    dueAt: now,
    tries: 0,
  })
  world.webhookFired()
}

/** Fires a webhook about an Item's error, such as an expired login. */
export function fireItemError(world: MockWorld, item: Item, code: string): void {
  const error = itemErrorOf(item)
  const body = error && plaidApiErrorBody(error, world.plaid.webhooks.ids.requestId())
  fireWebhook(world, { item, webhook: { type: 'ITEM', code, fields: { error: body } } })
}
