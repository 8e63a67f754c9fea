import type { Clock, LinkRequest, LinkToken } from '@banklink/core'

/** The link tokens at hand: at most one a request, asked for once however many want it, never by itself again. */
export interface TokenSlot {
  /** The token at hand, or the one that is under way, or a new one. */
  get: (request: LinkRequest) => Promise<LinkToken>
  /** The token at hand, while it lives. */
  peek: (request: LinkRequest) => LinkToken | undefined
  /** Whether this very token is the one at hand, alive or not. */
  holds: (request: LinkRequest, token: LinkToken) => boolean
  /** Puts a token in that an earlier page was given. */
  put: (request: LinkRequest, token: LinkToken) => void
  /** When the token at hand is over, by this browser's clock. Milliseconds since 1970. */
  endOf: (request: LinkRequest) => number | undefined
  /** Forgets the token of a request and gives it back. */
  take: (request: LinkRequest) => LinkToken | undefined
  /** Those that are there, alive or not. */
  list: () => HeldToken[]
  /** Forgets all of them and gives back those that were there. */
  clear(): HeldToken[]
}

export interface HeldToken {
  request: LinkRequest
  token: LinkToken
  /** When its life is over, by this browser's clock. Milliseconds since 1970. */
  endsAt: number | undefined
}

/** A token this close to its end is not used: the person would be inside Link when it ends. Milliseconds. */
const marginMs = 60_000

interface Entry {
  request: LinkRequest
  promise: Promise<LinkToken>
  /** Once it is there. */
  token?: LinkToken
  /** Milliseconds since 1970; never while it is under way. */
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
