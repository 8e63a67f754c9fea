import type { Call, LinkBackend } from '@banklink/core'
import type { Context } from 'hono'
import type { RequestBackend } from '../backendMaker.ts'
import type { Pause } from '../Gateway.ts'
import type { FollowInTurn } from '../idempotency/followInTurn.ts'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'
import type { LinkFence } from '../idempotency/linkFence.ts'
import type { OncePerKey } from '../idempotency/oncePerKey.ts'
import type { OncePerToken } from '../idempotency/oncePerToken.ts'
import type { RefuseDuplicate } from '../idempotency/refuseDuplicate.ts'
import type { LinkSealer } from '../seal/linkSeal.ts'

/** The context of a request with a session. */
export interface GatewayEnv {
  Variables: {
    requestId: string
    owner: string
    backend: LinkBackend
    /** The backend for a link in progress, for its audit events. */
    backendAbout: RequestBackend['about']
    /** Records in the audit that the gateway refused something itself. */
    refused: RequestBackend['refused']
    /** The pause of new accounts for this owner, or null. */
    findPause: () => Pause | null | Promise<Pause | null>
    /** Aborts work that continues without its request, long after the response. */
    work: AbortSignal
    /** The code of a repeated refusal. */
    repeated: { code?: string; platformCode?: string }
  }
}

export type GatewayContext = Context<GatewayEnv>

/** The dependencies of the routes. */
export interface GatewayTools {
  sealer: LinkSealer
  oncePerKey: OncePerKey
  oncePerToken: OncePerToken
  followInTurn: FollowInTurn
  fence: LinkFence
  refuseDuplicate: RefuseDuplicate
  clock: { now(): number }
  store: IdempotencyStore
  ids: () => string
}

/** A call that is aborted when the browser disconnects. */
export function readCall(c: GatewayContext): Call {
  return { signal: c.req.raw.signal }
}

/**
 * A call that continues when the browser disconnects: half of a link or a removal is worse than a whole one without a
 * reader.
 */
export function writeCall(c: GatewayContext, idempotencyKey?: string): Call {
  return { signal: c.var.work, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) }
}
