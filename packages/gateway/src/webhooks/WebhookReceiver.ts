import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

/** Receives a platform's webhooks, such as `plaidWebhooks` of `@banklink/gateway/webhooks`. */
export interface WebhookReceiver {
  /** Its path below `/webhooks/`. */
  readonly name: string
  /** Reads a webhook and handles it. If it rejects, the sender receives a failure and sends the webhook again. */
  receive(webhook: ReceivedWebhook, tools: WebhookTools): Promise<void>
}

/** A received webhook, before it is verified. */
export interface ReceivedWebhook {
  headers: Headers
  /** The raw bytes: the signature covers them, and not the result of a JSON parser. */
  body: Uint8Array<ArrayBuffer>
}

/** The gateway's tools for a receiver. */
export interface WebhookTools {
  clock: { now(): number }
  store: IdempotencyStore
  ids: () => string
  /** Milliseconds that handling one may take. */
  leaseMs: number
}
