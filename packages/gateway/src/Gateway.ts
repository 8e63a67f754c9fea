import type { LinkBackend, LinkedAccount } from '@banklink/core'
import type { AuditTrail } from './audit/AuditTrail.ts'
import type { IdempotencyStore } from './idempotency/IdempotencyStore.ts'
import type { LimitOptions } from './limits/LimitOptions.ts'
import type { GatewayLogEntry } from './log.ts'
import type { UpstreamCall } from './observe/UpstreamCall.ts'
import type { ErasedOwner } from './owners/eraseOwner.ts'
import type { SweepResult, WatchedAccount } from './owners/sweepAccounts.ts'
import type { WebhookReceiver } from './webhooks/WebhookReceiver.ts'

/** The signed-in user of a request. Add fields for `backend`, such as a card account's ID. */
export interface Session {
  /**
   * Identifies the owner, such as a customer's ID. A link that one owner started can't be completed by another. Never
   * empty.
   */
  ownerKey: string
  /**
   * Who acts if that is not the owner, such as the ID of a support agent: it is in every audit event.
   *
   * @default the owner
   */
  actor?: string
}

/** What a backend may use of the request that it is created for. */
export interface BackendContext {
  requestId: string
  /** The request's W3C trace context, if it has a valid one. */
  traceparent?: string
  /** For the backend's option `fetch`, so that `onUpstream` sees each request to the platform. */
  fetch: typeof globalThis.fetch
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
  backend(session: session, context: BackendContext): LinkBackend | Promise<LinkBackend>
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
   * Whether to refuse an account that its owner has already, with `platform.duplicate_account`, unless the request says
   * that the user links it anyway. The kit asks the user then. Costs one read of the owner's list per link; a list that
   * can't be read refuses nothing.
   *
   * @default 'refuse'
   */
  duplicates?: 'refuse' | 'link'
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
  /**
   * Takes an event for everything that is done for an owner, such as `store.audit` of a SQL store. The request is
   * answered once it was taken. One that fails is logged as `audit_failed`, and the request is answered. With a function,
   * such as `store.audit.record`, the events of an owner stay when the owner is erased.
   *
   * @default nothing
   */
  audit?: AuditTrail | AuditTrail['record']
  /**
   * Limits how much one owner, or one address, may ask for. `{}` sets limits that suit people.
   *
   * @default no limits
   */
  limits?: LimitOptions
  /**
   * Takes each request that a backend sent to its platform, if the backend has `context.fetch` as its `fetch`.
   *
   * @default nothing
   */
  onUpstream?: (call: UpstreamCall) => unknown
  /**
   * Rejects while requests can't be served, such as `() => store.check()`. `GET /ready` below `basePath` answers 503 then.
   *
   * @default always ready
   */
  ready?: () => unknown
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

/** The server side of Banklink: a request handler for any runtime with `fetch`, and functions for your own jobs. */
export interface Gateway<session extends Session = Session> {
  /** Answers one request. Bound, so you can pass it as a function. Never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Takes no more requests, which are answered with 503, and settles once everything that was started is done. */
  readonly close: () => Promise<void>
  /**
   * Removes every account of an owner at the platform, with its stored tokens, then the owner's stored answers and audit
   * events, and reports what remains. End the owner's sessions first: a link in progress may still be completed. Rejects
   * if the accounts can't be listed; nothing is erased then.
   */
  eraseOwner(session: session): Promise<ErasedOwner>
  /** All accounts of an owner as the platform has them now, for your own jobs. */
  refresh(session: session): Promise<readonly LinkedAccount[]>
  /**
   * Finds the accounts that changed since your server last read them, for your own jobs: Bond and Cybrid send no webhooks. One
   * list for each owner, one after the other.
   */
  sweep(watched: readonly WatchedAccount<session>[], options?: { limit?: number }): Promise<SweepResult<session>>
}
