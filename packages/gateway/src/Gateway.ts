import type { LinkBackend } from '@banklink/core'
import type { IdempotencyStore } from './idempotency/IdempotencyStore.ts'
import type { GatewayLogEntry } from './log.ts'
import type { WebhookReceiver } from './webhooks/WebhookReceiver.ts'

/** Who is asking, as the brand's server knows it. Add what `backend` needs, such as a card account's id. */
export interface Session {
  /**
   * Identifies the owner, such as a customer's ID. A link that one owner started can't be completed by another. Never
   * empty.
   */
  ownerKey: string
}

export interface GatewayOptions<session extends Session = Session> {
  /**
   * Seals what belongs to a link in progress: 32 random characters or more, the same on every server. To change
   * it without breaking links in progress, give every server the old one first and the new one behind it, then the new
   * one first, and drop the old one a day later.
   */
  secret: string | readonly string[] | undefined
  /**
   * Finds the session of a request by its headers, such as a cookie; null is answered with 401. The body is not
   * to be read here.
   */
  authorize(request: Request): session | null | Promise<session | null>
  /** The platform as this owner sees it. Called for every request. */
  backend(session: session): LinkBackend | Promise<LinkBackend>
  /**
   * Origins of web apps that may call from elsewhere, such as `https://app.example.com`. The gateway's own
   * origin always may.
   *
   * @default []
   */
  allowedOrigins?: readonly string[]
  /**
   * The path that the gateway is mounted at.
   *
   * @default '/api/banklink'
   */
  basePath?: string
  /**
   * Keeps the answers to requests that create something. The one in memory is right for a single process.
   *
   * @default memoryIdempotencyStore()
   */
  idempotency?: IdempotencyStore
  /**
   * Receives a platform's webhooks, such as `plaidWebhooks` of `@banklink/gateway/webhooks`, at `/webhooks/<name>`
   * below `basePath`.
   *
   * @default nothing is received
   */
  webhooks?: WebhookReceiver
  /**
   * Takes one entry per request, without any body, token or text of the platform.
   *
   * @default entries of level `error` go to `console.error` as JSON
   */
  log?: (entry: GatewayLogEntry) => void
  /** @default Date */
  clock?: { now(): number }
  /**
   * Milliseconds after which a request is answered with 504. Work that was started continues.
   *
   * @default 60_000
   */
  answerWithinMs?: number
  /**
   * Makes the ids of requests.
   *
   * @default crypto.randomUUID
   */
  ids?: () => string
}

/** The server side of Banklink: a handler for whatever speaks fetch. */
export interface Gateway {
  /** Answers one request. Bound, so it can be passed around. Never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
}
