import type { LinkSessionState } from '@banklink/core'
import type { TokenSlot } from './createTokenSlot.ts'
import type { PendingReturn } from './PendingReturn.ts'
import type { SessionContext, SessionPart } from './SessionContext.ts'

/** Keeps what is needed to go on with, from the moment that Link opens until it ends without leaving the page. */
export interface ReturnRecord extends SessionPart {
  /** The run goes on from this record. */
  adopt(pending: PendingReturn): void
  /** Where the person was before a bank sent them to this page. */
  keepPlace(place: string): void
  place(): string | null
  /** Drops what is over, and what is not this owner's. */
  dropEarlier(): void
}

export function createReturnRecord(context: SessionContext, tokens: TokenSlot): ReturnRecord {
  const { clock, page, returns } = context
  let kept: string | null = null
  let cameFrom: { page: string; place: string } | null = null
  // What is written first must be there first: a run may end while its record is on the way.
  let last: Promise<unknown> = Promise.resolve()

  function write(work: () => Promise<unknown>): void {
    last = last.then(work).catch(() => {
      // A browser that refuses storage costs the return from a bank, and not the link.
    })
  }

  function keep({ request }: Extract<LinkSessionState, { status: 'opening' }>): void {
    const token = tokens.peek(request)
    const expiresAt = tokens.endOf(request)
    if (!token || !expiresAt) return
    const { linkToken, state } = token
    const { pathname, search, hash } = new URL(page.address())
    // Who links again on the page that the bank sent them to still wants to go back to where they were.
    const place = cameFrom?.page === pathname ? cameFrom.place : pathname + search + hash
    const id = page.tab()
    const { ownerKey } = context
    const backendId = context.backend().id
    kept = id
    const pending = { id, ownerKey, backendId, request, linkToken, state, expiresAt, place, usedFor: [] }
    write(() => returns.put(pending))
  }

  function drop(id: string): void {
    write(() => returns.remove(id))
  }

  return {
    adopt({ id }) {
      kept = id
    },
    keepPlace(place) {
      cameFrom = { page: new URL(page.address()).pathname, place }
    },
    place: () => cameFrom?.place ?? null,
    dropEarlier() {
      const { id: backendId } = context.backend()
      const isOver = ({ expiresAt, ...pending }: PendingReturn) =>
        expiresAt <= clock.now() || pending.ownerKey !== context.ownerKey || pending.backendId !== backendId
      returns.all().then(
        (found) => {
          // The tab may have begun another run meanwhile.
          for (const { id } of found.filter(isOver)) if (id !== kept) drop(id)
        },
        () => {},
      )
    },
    entered(state, before) {
      if (state.status === 'opening' && before.status !== 'resuming' && before.status !== 'opening') keep(state)
      if (kept === null || mayLeave(state)) return
      drop(kept)
      kept = null
    },
  }
}

/**
 * Whether the person may be on the way to a bank, or back. A page that the browser brought back from its cache was left
 * for one, and the way forward still leads there.
 */
function mayLeave(state: LinkSessionState): boolean {
  if (state.status === 'left') return state.exit === null
  return state.status === 'opening' || state.status === 'open' || state.status === 'resuming'
}
