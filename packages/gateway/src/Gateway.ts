import type { LinkBackend } from '@banklink/core'
import type { IdempotencyStore } from './idempotency/IdempotencyStore.ts'
import type { GatewayLogEntry } from './log.ts'
import type { WebhookReceiver } from './webhooks/WebhookReceiver.ts'

/** The signed-in user of a request. Add fields for `backend`, such as a card account's ID. */
export interface Session {
  /**
   * Identifies the owner, such as a customer's ID. A link that one owner started can't be completed by another. Never
   * empty.
   */
  ownerKey: string
}

/** A pause of new links. */
export interface Pause {
  /**
   * Text for the user, instead of the kit's message: at most 300 characters, in the user's language.
   *
   * @default the kit's message for `gateway.paused`
   */
  notice?: string
  /** Milliseconds after which trying again makes sense. */
  retryAfterMs?: number
}

export interface GatewayOptions<session extends Session = Session> {
  /**
   * Seals the data of a link in progress: 32 random characters or more, the same on every server. To change it without
   * breaking links in progress, deploy `[old, new]` to every server, then `[new, old]`, and remove the old one a day
   * later.
   */
  secret: string | readonly string[] | undefined
  /** Finds the session of a request by its headers, such as a cookie. Return null for a 401. Don't read the body. */
  authorize(request: Request): session | null | Promise<session | null>
  /** Returns the platform for this owner. Called for every request. */
  backend(session: session): LinkBackend | Promise<LinkBackend>
  /**
   * Returns a pause to refuse new accounts, such as during an outage, or null. Called for each request that starts a link
   * or adds an account. Links in progress are completed, and accounts can be reconnected, verified and removed.
   *
   * @default never paused
   * @example
   * pause: () => (flags.linking ? null : { notice: 'We link accounts again at 6 pm.', retryAfterMs: 3_600_000 })
   */
  pause?: (session: session) => Pause | null | Promise<Pause | null>
  /**
   * Other origins that may call the gateway, such as `https://app.example.com`. The gateway's own origin is always
   * allowed.
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
   * Stores the answers to requests that create something. The default keeps them in memory, which works for a single
   * process.
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
   * Receives one entry per request, without bodies, tokens or texts of the platform.
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
   * Creates the IDs of requests.
   *
   * @default crypto.randomUUID
   */
  ids?: () => string
}

/** The server side of Banklink: a request handler for any runtime with `fetch`. */
export interface Gateway {
  /** Answers one request. Bound, so you can pass it as a function. Never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
}
