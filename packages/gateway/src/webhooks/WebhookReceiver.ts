import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

/** Takes what a platform tells by itself. `plaidWebhooks` of `@banklink/gateway/webhooks` is one. */
export interface WebhookReceiver {
  /** Where the gateway serves it, below `/webhooks/`. */
  readonly name: string
  /** Reads one, and does what it says. Whoever sent it is told of a failure, and sends it again. */
  receive(webhook: ReceivedWebhook, tools: WebhookTools): Promise<void>
}

/** A webhook as it came. Nothing of it is known to be true. */
export interface ReceivedWebhook {
  headers: Headers
  /** Byte by byte: what is signed is not what a JSON parser makes of it. */
  body: Uint8Array<ArrayBuffer>
}

/** What the gateway lends a receiver. */
export interface WebhookTools {
  clock: { now(): number }
  store: IdempotencyStore
  ids: () => string
  /** Milliseconds that handling one may take. */
  leaseMs: number
}
