import type { LinkPurpose } from '@banklink/core'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from '../session/adapters/indexedDbReturnStore.ts'
import { type PendingExchange, publicTokenLifeMs } from '../session/exchange/PendingExchange.ts'
import type { LinkSession } from '../session/LinkSession.ts'
import { isSameOwner, type Owner } from '../session/Owner.ts'
import type { PendingReturn } from '../session/oauth/PendingReturn.ts'
import { withStorageTimeout } from '../session/time/withStorageTimeout.ts'
import { clockOf } from './clockOf.ts'
import { hashOf } from './hashOf.ts'
import { maskToken } from './maskToken.ts'

/** A session's data at one moment, without tokens. All times are milliseconds since 1970. */
export interface Inspection {
  now: number
  status: string
  backendId: string
  /** Tells owners apart without naming them. */
  owner: string
  linkTokens: readonly SeenToken[]
  /** Successes of Link that the platform has not answered; null where the browser refuses storage. */
  exchanges: readonly SeenExchange[] | null
  /** What is kept for a return from a bank; null where the browser refuses storage. */
  returns: readonly SeenReturn[] | null
}

export interface SeenToken {
  /** Masked. */
  name: string
  purpose: LinkPurpose
  endsAt: number | null
}

export interface SeenExchange {
  purpose: LinkPurpose
  since: number
  /** When the public token expires at Plaid; `null` in update mode, which has none. */
  endsAt: number | null
}

export interface SeenReturn {
  purpose: LinkPurpose
  /** Masked. */
  token: string
  endsAt: number
  /** The path of the page that the user left, without its query. */
  path: string
  timesUsed: number
}

/** Looks at a session, and at what the browser keeps for its owner. */
export async function inspectSession(session: LinkSession): Promise<Inspection> {
  const { options } = session
  const clock = clockOf(session)
  const { store = indexedDbExchangeStore(), returns = indexedDbReturnStore() } = options.environment
  const owner = session.getOwner()
  const isTheirs = (kept: Owner) => owner !== null && isSameOwner(kept, owner)
  const [exchanges, pending] = await Promise.all([
    withStorageTimeout<PendingExchange[] | null>(store.all(), null, clock),
    withStorageTimeout<PendingReturn[] | null>(returns.all(), null, clock),
  ])
  return {
    now: clock.now(),
    status: session.getState().status,
    backendId: owner?.backendId ?? '',
    owner: hashOf(owner?.ownerKey ?? ''),
    linkTokens: linkTokensOf(session),
    exchanges:
      exchanges?.filter(isTheirs).map(({ request, createdAt, publicToken }) => ({
        purpose: request.purpose,
        since: createdAt,
        endsAt: publicToken === null ? null : createdAt + publicTokenLifeMs,
      })) ?? null,
    returns:
      pending?.filter(isTheirs).map(({ request, linkToken, expiresAt, place, usedFor }) => ({
        purpose: request.purpose,
        token: maskToken(linkToken),
        endsAt: expiresAt,
        path: place.split(/[?#]/)[0] ?? '',
        timesUsed: usedFor.length,
      })) ?? null,
  }
}

function linkTokensOf(session: LinkSession): SeenToken[] {
  return session.listTokens().map(({ request, token, endsAt }) => ({
    name: maskToken(token.linkToken),
    purpose: request.purpose,
    endsAt: endsAt ?? null,
  }))
}
