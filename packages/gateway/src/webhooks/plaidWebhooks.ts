import { requestError } from '@banklink/core'
import { holderOf } from '../idempotency/holderOf.ts'
import { underClaim } from '../idempotency/underClaim.ts'
import { hashOf } from '../seal/hashOf.ts'
import { type PlaidWebhook, readPlaidWebhook } from './PlaidWebhook.ts'
import { refused } from './refused.ts'
import { verifyPlaid } from './verifyPlaid.ts'
import type { WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'
import { type FindWebhookKey, type WebhookKeys, webhookKeys } from './webhookKeys.ts'

export interface PlaidWebhooksOptions {
  /**
   * Requests a key from Plaid's `/webhook_verification_key/get`. Resolves to null if Plaid has no key with that ID, and
   * rejects if Plaid doesn't respond. `processorWebhooks` of `@banklink/backends/bond-processor` has one.
   */
  findKey: FindWebhookKey
  /**
   * Handles a webhook. It may be called twice with the same one, and with an older one after a newer: treat it as a
   * hint, and request the current state from Plaid. If it rejects, Plaid sends the webhook again, for a day.
   */
  handle: (webhook: PlaidWebhook) => void | Promise<void>
}

/**
 * Receives Plaid's webhooks at `POST /webhooks/plaid` below the gateway's base path. A webhook is passed on only if
 * Plaid signed this body within the last five minutes, and it was not handled before.
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
 * Marks a webhook as handled only after its handler succeeded, so that a failed one can be sent again. It is identified
 * by its content, because two signatures may be valid for it.
 */
async function oncePerWebhook(
  content: readonly string[],
  { tools, work }: { tools: WebhookTools; work: () => Promise<void> },
): Promise<void> {
  const { store, ids, leaseMs } = tools
  const key = await hashOf(['webhook', 'plaid', ...content])
  const attempt = ids()
  // One owner, so that many webhooks push out no answer to a person's request.
  const owner = await holderOf('webhooks of plaid')
  const begun = await store.begin(key, { fingerprint: 'webhook', attempt, owner, leaseMs })
  if (typeof begun === 'object') return
  if (begun !== 'new') throw requestError('request.key_busy', { details: { retryAfterMs: 30_000 } })
  await underClaim(store, { key, attempt }, async () => {
    await work()
    return { status: 200, body: '' }
  })
}
