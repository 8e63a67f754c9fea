import { requestError } from '@banklink/core'
import { hashOf } from '../seal/hashOf.ts'
import { type PlaidWebhook, readPlaidWebhook } from './PlaidWebhook.ts'
import { refused } from './refused.ts'
import { verifyPlaid } from './verifyPlaid.ts'
import type { WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'
import { type FindWebhookKey, type WebhookKeys, webhookKeys } from './webhookKeys.ts'

export interface PlaidWebhooksOptions {
  /**
   * Asks Plaid's `/webhook_verification_key/get` for a key. Gives null where Plaid has none of that id, and rejects where
   * it does not answer. `processorWebhooks` of `@banklink/backends/bond-processor` has one.
   */
  findKey: FindWebhookKey
  /**
   * Does what a webhook says. It may be called again with the same one, and with an older one after a newer: take it for a
   * hint, and ask Plaid how things stand. Where it rejects, Plaid sends the webhook again, for a day.
   */
  handle: (webhook: PlaidWebhook) => void | Promise<void>
}

/**
 * Receives Plaid's webhooks at `POST /webhooks/plaid` below the gateway's base path. One is handed on only where Plaid
 * signed this very body within the last five minutes, and it was not handled before.
 *
 * @example
 * createGateway({
 *   webhooks: plaidWebhooks({
 *     findKey: async (kid) => (await plaid.webhookVerificationKeyGet({ key_id: kid })).data.key,
 *     handle: async ({ itemId, code }) => { if (itemId !== null) await lookAtItem(itemId, code) },
 *   }),
 *   ...options,
 * })
 */
export function plaidWebhooks({ findKey, handle }: PlaidWebhooksOptions): WebhookReceiver {
  let keys: WebhookKeys | undefined
  return {
    name: 'plaid',
    async receive(received, tools) {
      keys ??= webhookKeys({ findKey, clock: tools.clock })
      const { signedAt, digest } = await verifyPlaid(received, { keys, clock: tools.clock })
      const webhook = readPlaidWebhook(received.body, { signedAt })
      if (!webhook) throw refused('webhook_unreadable')
      await oncePerWebhook([String(signedAt), digest], { tools, work: async () => handle(webhook) })
    },
  }
}

/**
 * Marks a webhook as seen once it was handled, and not before: one whose handling failed is wanted again. Not by its
 * signature, of which two may be right for the same content.
 */
async function oncePerWebhook(
  content: readonly string[],
  { tools, work }: { tools: WebhookTools; work: () => Promise<void> },
): Promise<void> {
  const { store, ids, leaseMs } = tools
  const key = await hashOf(['webhook', 'plaid', ...content])
  const attempt = ids()
  // One owner, so that many webhooks push out no answer to a person's request.
  const owner = await hashOf(['owner', 'webhooks of plaid'])
  const begun = await store.begin(key, { fingerprint: 'webhook', attempt, owner, leaseMs })
  if (typeof begun === 'object') return
  if (begun !== 'new') throw requestError('request.key_busy', { details: { retryAfterMs: 30_000 } })
  try {
    await work()
  } catch (error) {
    await store.release(key, attempt)
    throw error
  }
  await store.finish(key, { attempt, answer: { status: 200, body: '' } })
}
