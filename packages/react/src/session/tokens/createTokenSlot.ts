import type { Clock, LinkRequest, LinkToken } from '@banklink/core'

/**
 * The current link tokens: at most one per request. Concurrent callers share one request, which is never retried
 * automatically.
 */
export interface TokenSlot {
  /** Returns the current token, the one that is being requested, or a new one. */
  get: (request: LinkRequest) => Promise<LinkToken>
  /** The current token, while it is valid. */
  peek: (request: LinkRequest) => LinkToken | undefined
  /** Whether this token is the current one, expired or not. */
  holds: (request: LinkRequest, token: LinkToken) => boolean
  /** Puts a token in that an earlier page was given. */
  put: (request: LinkRequest, token: LinkToken) => void
  /** When the current token expires, by this browser's clock. Milliseconds since 1970. */
  endOf: (request: LinkRequest) => number | undefined
  /** Forgets the token of a request and gives it back. */
  take: (request: LinkRequest) => LinkToken | undefined
  /** All current tokens, expired or not. */
  list: () => HeldToken[]
  /** Clears the slot and returns its tokens. */
  clear(): HeldToken[]
}

export interface HeldToken {
  request: LinkRequest
  token: LinkToken
  /** When its life is over, by this browser's clock. Milliseconds since 1970. */
  endsAt: number | undefined
}

/** A token this close to its expiry isn't used, because it would expire while the user is in Link. Milliseconds. */
const marginMs = 60_000

interface Entry {
  request: LinkRequest
  promise: Promise<LinkToken>
  /** Once it is there. */
  token?: LinkToken
  /** Milliseconds since 1970; `Infinity` while it is being requested. */
  expiresAt: number
  /** When its life is over, without the margin. Milliseconds since 1970. */
  endsAt?: number
}

export function createTokenSlot(
  begin: (request: LinkRequest) => Promise<LinkToken>,
  clock: Pick<Clock, 'now'>,
  onOrphan: (request: LinkRequest, token: LinkToken) => void = () => {},
): TokenSlot {
  const entries = new Map<string, Entry>()
  const peek = (request: LinkRequest) => {
    const entry = entries.get(keyOf(request))
    return entry && clock.now() < entry.expiresAt ? entry.token : undefined
  }
  const list = () =>
    [...entries.values()].flatMap(({ request, token, endsAt }) => (token ? [{ request, token, endsAt }] : []))
  const hold = (entry: Entry, token: LinkToken) => {
    entry.token = token
    entry.endsAt = clock.now() + token.expiresInMs
    entry.expiresAt = entry.endsAt - Math.min(marginMs, token.expiresInMs / 2)
  }
  return {
    peek,
    endOf: (request) => entries.get(keyOf(request))?.endsAt,
    put(request, token) {
      const entry: Entry = { request, promise: Promise.resolve(token), expiresAt: 0 }
      hold(entry, token)
      entries.set(keyOf(request), entry)
    },
    holds: (request, token) => entries.get(keyOf(request))?.token === token,
    get(request) {
      const key = keyOf(request)
      const held = entries.get(key)
      if (held && clock.now() < held.expiresAt) return held.promise
      // `begin` comes first: it may look at the one that expired.
      const entry: Entry = { request, promise: begin(request), expiresAt: Infinity }
      entries.set(key, entry)
      entry.promise.then(
        // Taken or cleared while it was on its way: nothing uses it any more.
        (token) => (entries.get(key) === entry ? hold(entry, token) : onOrphan(request, token)),
        () => {
          if (entries.get(key) === entry) entries.delete(key)
        },
      )
      return entry.promise
    },
    take(request) {
      const token = entries.get(keyOf(request))?.token
      entries.delete(keyOf(request))
      return token
    },
    list,
    clear() {
      const held = list()
      entries.clear()
      return held
    },
  }
}

/** The same for requests that are for the same thing. */
function keyOf(request: LinkRequest): string {
  return request.purpose === 'link' ? 'link' : `${request.purpose}:${request.accountId}`
}
