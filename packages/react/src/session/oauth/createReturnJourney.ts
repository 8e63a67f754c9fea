import type { LinkRequest } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkObserver } from '../LinkObserver.ts'
import type { Run } from '../SessionSnapshot.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { pathOf } from './pathOf.ts'
import type { CreateReturnArrival, ReturnArrival } from './ReturnArrival.ts'

/** The way to a bank that takes the page away. */
export interface ReturnJourney {
  /** Stores the data that a page needs to resume after the redirect. */
  remember(run: Run, request: LinkRequest): void
  /** Removes it: the run did not leave the page. */
  forget(): void
  /** Leaves it to another tab, which continues the run. */
  letGo(): void
  /** Removes expired records of all owners. */
  dropExpired(): void
  /**
   * Resumes the return in the page's URL. Resolves to `false` if no bank redirected here, or if that return has ended.
   */
  arrive(observer: LinkObserver | null, create: CreateReturnArrival): Promise<boolean>
  /** The OAuth return, on a page that handles it. */
  readonly arrival: ReturnArrival | undefined
}

export function createReturnJourney(context: EffectContext): ReturnJourney {
  const { clock, owner, page, returns, tokens } = context
  let arrival: ReturnArrival | undefined
  let stored: string | null = null
  let cameFrom: { page: string; path: string } | null = null
  // What is written first must be there first: a run may end while its record is on the way.
  let last: Promise<unknown> = Promise.resolve()

  function write(work: () => Promise<unknown>): void {
    last = last.then(work).catch(() => {
      // A browser that refuses storage costs the return from a bank, and not the link.
    })
  }

  function dropExpired(): void {
    void withStorageTimeout(returns.all(), [], clock).then((all) => {
      for (const { id, expiresAt } of all)
        if (expiresAt <= clock.now() && id !== stored) write(() => returns.remove(id))
    })
  }

  const records = {
    dropExpired,
    adopt(id: string) {
      stored = id
    },
    cameFrom(path: string) {
      cameFrom = { page: pathOf(page.address()), path }
    },
  }

  return {
    dropExpired,
    get arrival() {
      return arrival
    },
    arrive: (observer, create) => (arrival ??= create(context, records)).arrive(observer),
    remember(run, request) {
      const token = tokens.peek(request)
      const expiresAt = tokens.endOf(request)
      if (!token || !expiresAt) return
      const { linkToken, state } = token
      const path = pathOf(page.address())
      stored = run.id
      page.rememberRun(run.id)
      const pending = { id: run.id, ...owner, request, linkToken, state, expiresAt, usedFor: [] }
      // A person who links again on the page that the bank sent them to still wants to go back to where they were.
      write(() => returns.put({ ...pending, place: cameFrom?.page === path ? cameFrom.path : path }))
    },
    forget() {
      const id = stored
      if (id === null) return
      stored = null
      write(() => returns.remove(id))
    },
    letGo() {
      stored = null
    },
  }
}
