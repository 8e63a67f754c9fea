import type { LinkRequest, LinkToken } from '@banklink/core'
import { deferred } from '../deferred.ts'
import type { EffectContext } from '../EffectContext.ts'
import { newId } from '../newId.ts'
import { isSameOwner } from '../Owner.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { type UnusedToken, unusedTokenLifeMs } from './UnusedToken.ts'

/** Link tokens that outlive the page, until a Link is opened with them. */
export interface UnusedTokens {
  /** A token that an earlier page left for such a request. It is this page's then. */
  find(request: LinkRequest): Promise<LinkToken | undefined>
  /** Writes a token down for later pages, and holds it while this page is seen. */
  keep(request: LinkRequest, token: LinkToken): void
  /** Removes the stored record: the token is used now, or was returned to the platform. */
  forget(token: LinkToken): void
  /** The page is hidden: another one may use its tokens. */
  release(): void
  /** The page is visible again. Resolves to the tokens that another page has used in the meantime. */
  reclaim(): Promise<readonly LinkToken[]>
  /** Removes expired records of all owners, and resolves to this owner's. */
  dropExpired(): Promise<readonly UnusedToken[]>
}

interface Kept {
  record: UnusedToken
  /** Releases the lock that marks the token as held by this page. */
  release: () => void
  /** Other pages can find it. */
  isWritten: boolean
  /** Other pages may use it. */
  isReleased: boolean
}

/** A token this close to its expiry isn't reused: it would expire before the user clicks. Milliseconds. */
const marginMs = 60_000

/**
 * A page holds its tokens by Web Locks, which end with it however it ends. Without them none is kept: nothing would say
 * whether the page that wrote one still means to use it.
 */
export function createUnusedTokens(context: EffectContext): UnusedTokens {
  const { clock, locale, locks, owner, redirectUri, unusedTokens: store } = context
  const kept = new Map<LinkToken, Kept>()

  /** Takes a record that no other page holds. */
  async function takeFree(id: string): Promise<UnusedToken | undefined> {
    return locks?.request(nameOf(id), { ifAvailable: true }, (lock) =>
      lock ? withStorageTimeout(store.take(id), undefined, clock) : undefined,
    )
  }

  /** Holds a record until it is released. False where another page holds it. */
  function hold(id: string): { held: Promise<boolean>; release: () => void } {
    const { promise, resolve: release } = deferred<void>()
    const held = new Promise<boolean>((resolve) => {
      void locks?.request(nameOf(id), { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock ? promise : undefined
      })
    })
    return { held, release }
  }

  function isUsable(token: UnusedToken): boolean {
    return (
      isSameOwner(token, owner) &&
      token.locale === locale() &&
      token.redirectUri === (redirectUri() ?? null) &&
      token.expiresAt > clock.now() + marginMs
    )
  }

  return {
    async find({ purpose }) {
      if (purpose !== 'link' || !locks) return undefined
      const usable = (await withStorageTimeout(store.all(), [], clock)).filter(isUsable)
      usable.sort((one, other) => other.expiresAt - one.expiresAt)
      for (const { id } of usable) {
        const found = await takeFree(id)
        if (found) {
          const { linkToken, state, expiresAt } = found
          return { linkToken, state, expiresInMs: expiresAt - clock.now() }
        }
      }
      return undefined
    },
    keep(request, token) {
      if (request.purpose !== 'link' || !locks) return
      const record: UnusedToken = {
        ...owner,
        id: newId(),
        request: { purpose: 'link' },
        locale: locale(),
        redirectUri: redirectUri() ?? null,
        linkToken: token.linkToken,
        state: token.state,
        expiresAt: clock.now() + Math.min(token.expiresInMs, unusedTokenLifeMs),
      }
      const { held, release } = hold(record.id)
      const of: Kept = { record, release, isWritten: false, isReleased: false }
      kept.set(token, of)
      void held.then(async (isHeld) => {
        if (!isHeld || !kept.has(token)) return
        of.isWritten = await withStorageTimeout(
          store.put(record).then(() => true),
          false,
          clock,
        )
        // It was used or given back while it was being written.
        if (!kept.has(token)) await withStorageTimeout(store.take(record.id), undefined, clock)
      })
    },
    forget(token) {
      const of = kept.get(token)
      if (!of) return
      kept.delete(token)
      void withStorageTimeout(store.take(of.record.id), undefined, clock).then(of.release)
    },
    release() {
      for (const of of kept.values()) {
        if (!of.isWritten || of.isReleased) continue
        of.isReleased = true
        of.release()
      }
    },
    async reclaim() {
      const used: LinkToken[] = []
      for (const [token, { record, isReleased }] of kept) {
        if (!isReleased) continue
        const { held, release } = hold(record.id)
        const isThere =
          (await held) && (await withStorageTimeout(store.all(), [record], clock)).some(({ id }) => id === record.id)
        if (!kept.has(token)) release()
        else if (isThere) kept.set(token, { record, release, isWritten: true, isReleased: false })
        else {
          release()
          kept.delete(token)
          used.push(token)
        }
      }
      return used
    },
    async dropExpired() {
      const expired = (await withStorageTimeout(store.all(), [], clock)).filter(
        ({ expiresAt }) => expiresAt <= clock.now(),
      )
      const taken = await Promise.all(expired.map(({ id }) => takeFree(id)))
      return taken.filter((token) => token !== undefined && isSameOwner(token, owner)) as UnusedToken[]
    },
  }
}

function nameOf(id: string): string {
  return `banklink-token-${id}`
}
