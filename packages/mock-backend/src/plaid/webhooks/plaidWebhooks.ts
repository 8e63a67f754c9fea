import type { MockWorld } from '../../world/MockWorld.ts'
import type { Item } from '../PlaidState.ts'
import { deliverWebhooks, type SendWebhook, type WebhookTry } from './deliverWebhooks.ts'
import { type FiredWebhook, fireItemError, fireWebhook } from './fireWebhook.ts'
import { rotateKey } from './signingKeys.ts'
import { signWebhook } from './signWebhook.ts'

/** The change that a webhook reports about an Item, other than an expired login, which is `requireLogin`. */
export type ItemNews =
  | 'LOGIN_REPAIRED'
  | 'PENDING_DISCONNECT'
  | 'PENDING_EXPIRATION'
  | 'NEW_ACCOUNTS_AVAILABLE'
  | 'USER_PERMISSION_REVOKED'
  | 'USER_ACCOUNT_REVOKED'

/** Plaid's webhooks at the mock. They are for Items of the brand's own account whose link token named a `webhook`. */
export interface PlaidWebhooks {
  /** The number of webhooks that were not accepted yet. */
  waiting: () => number
  /** Changes an Item at Plaid, and fires the webhook. Throws a `RangeError` if there is no such Item. */
  fire: (itemId: string, news: ItemNews) => void
  /**
   * Signs and sends due webhooks, in order. A webhook without a 200 response is sent again after 30 s, 2 min, 8 min and
   * so on, for a day, with a new signature each time.
   */
  deliver: (send: SendWebhook) => Promise<WebhookTry[]>
  /** Takes what waits, signed, to be sent in any order and any number of times. */
  take: () => Promise<Request[]>
  /** Signs with another key from now on. */
  rotateKey: () => void
}

export function plaidWebhooks(world: MockWorld): PlaidWebhooks {
  return {
    waiting: () => world.plaid.webhooks.waiting.length,
    fire(itemId, news) {
      const item = world.plaid.items.get(itemId)
      if (!item) throw new RangeError(`Plaid has no Item ${itemId}, so it sends no webhook for it.`)
      makeSo(world, item, news)
    },
    deliver: (send) => deliverWebhooks(world, send),
    async take() {
      const waiting = world.plaid.webhooks.waiting.splice(0)
      return Promise.all(waiting.map((webhook) => signWebhook(world, webhook)))
    },
    rotateKey: () => void rotateKey(world),
  }
}

/** Changes an Item, and fires the webhook. */
export function makeSo(world: MockWorld, item: Item, news: ItemNews | 'ERROR'): void {
  const inAWeek = new Date(world.clock.now() + 7 * 86_400_000).toISOString()
  const tell = (fields: FiredWebhook['fields'] = {}): void =>
    fireWebhook(world, { item, webhook: { type: 'ITEM', code: news, fields } })
  switch (news) {
    case 'ERROR':
      item.loginRequired = true
      return fireItemError(world, item, news)
    case 'LOGIN_REPAIRED':
      item.loginRequired = false
      return tell()
    case 'PENDING_DISCONNECT':
      return tell({ reason: 'INSTITUTION_TOKEN_EXPIRATION', disconnect_time: inAWeek })
    case 'PENDING_EXPIRATION':
      return tell({ consent_expiration_time: inAWeek })
    case 'NEW_ACCOUNTS_AVAILABLE':
      return tell({ error: null })
    case 'USER_PERMISSION_REVOKED':
      item.revoked = true
      return fireItemError(world, item, news)
    case 'USER_ACCOUNT_REVOKED': {
      const [account] = item.accounts.splice(0, 1)
      return tell({ account_id: account?.id ?? null })
    }
  }
}
