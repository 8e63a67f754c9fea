import { type LinkErrorCode, type LinkRequest, type LinkToken, linkError, toBanklinkError } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkObserver } from '../LinkObserver.ts'
import type { Run } from '../SessionSnapshot.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { findLivingRuns } from '../tabs/findLivingRuns.ts'
import { type Arrival, findArrival, withoutReturn } from './findArrival.ts'
import { findReturns, type Returning, refusalOf } from './findReturn.ts'
import { ownPath } from './ownPath.ts'
import type { PendingReturn } from './PendingReturn.ts'

/** The way to a bank that takes the page away, and the way back to a page that loads again. */
export interface ReturnJourney {
  /** Writes down what the page needs that the bank sends the person back to. */
  remember(run: Run, request: LinkRequest): void
  /** Removes it: the run did not leave the page. */
  forget(): void
  /** Leaves it to another tab, which continues the run. */
  letGo(): void
  /** Removes what is too old, whoever's it is. */
  dropExpired(): void
  /** Takes up the return in the page's address. False where no bank sent the person here, or that return is over. */
  arrive(observer: LinkObserver | null): Promise<boolean>
  /** Begins the return, as soon as the session is free for it. */
  begin(): void
  /** Finds the stored run, and lets Link continue with it. */
  resume(run: Run, signal: AbortSignal): Promise<void>
  /** Whether another stored run may be the one, after Link refused this one. */
  hasNext(): boolean
  /** The address to make Link's handler with, for the token that the person left with. */
  addressFor(token: LinkToken): { receivedRedirectUri?: string }
  /** Takes the return out of the page's address: it works once, and a reload must not use it again. */
  clean(): void
}

export function createReturnJourney(context: EffectContext): ReturnJourney {
  const { arrivedAt, clock, dispatch, getSnapshot, owner, page, returns, tokens, update } = context
  let arrival: Arrival | null = null
  const finished = new Set<string>()
  let found: readonly PendingReturn[] = []
  let living: ReadonlySet<string> = new Set()
  let opened: { address: string; linkToken: string } | null = null
  let resumedRun: string | null = null
  let begin = () => {}
  let stored: string | null = null
  let cameFrom: { page: string; path: string } | null = null
  // What is written first must be there first: a run may end while its record is on the way.
  let last: Promise<unknown> = Promise.resolve()

  const returning = (oauthStateId: string): Returning => ({
    ...owner,
    oauthStateId,
    lastRun: page.lastRun(),
    living,
    now: clock.now(),
  })

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

  function clean(): void {
    if (!arrival) return
    finished.add(arrival.oauthStateId)
    const cleaned = withoutReturn(page.address(), arrival)
    arrival = null
    opened = null
    if (cleaned) page.replaceAddress(cleaned)
  }

  function refuse(code: LinkErrorCode, run: Run): void {
    clean()
    dispatch({ type: 'returnRefused', error: linkError(code) }, run)
    dropExpired()
  }

  function keepPath(path: string): void {
    cameFrom = { page: placeOf(page.address()), path }
    update({ returnPath: ownPath(path, page.address()) })
  }

  const isOver = () => {
    const { run, state } = getSnapshot()
    return run?.id !== resumedRun || ['preparing', 'left', 'failed', 'done'].includes(state.status)
  }

  return {
    begin: () => begin(),
    clean,
    dropExpired,
    hasNext: () => arrival !== null && candidates(arrival.oauthStateId).length > 0,
    addressFor: (token) => (opened?.linkToken === token.linkToken ? { receivedRedirectUri: opened.address } : {}),
    remember(run, request) {
      const token = tokens.peek(request)
      const expiresAt = tokens.endOf(request)
      if (!token || !expiresAt) return
      const { linkToken, state } = token
      const path = placeOf(page.address())
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
    async arrive(observer) {
      if (arrival) return true
      arrival = findArrival([page.address(), arrivedAt], finished)
      if (!arrival) return !isOver()
      const { oauthStateId } = arrival
      found = await withStorageTimeout(returns.all(), [], clock)
      if (candidates(oauthStateId).length > 1) living = await findLivingRuns(context)
      const [first] = candidates(oauthStateId)
      const own = first ?? found.find((each) => refusalOf([each], returning(oauthStateId)) !== 'link.return_foreign')
      if (own) keepPath(own.place)
      const request: LinkRequest = own?.request ?? { purpose: 'link' }
      begin = () => context.begin({ type: 'returned', request }, observer)
      begin()
      return true
    },
    async resume(run, signal) {
      begin = () => {}
      resumedRun = run.id
      if (!arrival) return
      const { address, oauthStateId } = arrival
      const [next] = candidates(oauthStateId)
      if (!next) return refuse(refusalOf(found, returning(oauthStateId)) ?? 'link.return_not_found', run)
      try {
        await context.loadScript()
      } catch (cause) {
        if (signal.aborted) return
        // Nothing was used yet.
        arrival = null
        return dispatch({ type: 'preparationFailed', step: 'script', error: toBanklinkError(cause) }, run)
      }
      if (signal.aborted) return
      // Marked before Link is made, so that a reload finds it used. A refusal spends only this mark.
      const isUsed = await withStorageTimeout(returns.use(next.id, oauthStateId), true, clock)
      found = found.map((each) => (each === next ? { ...each, usedFor: [...each.usedFor, oauthStateId] } : each))
      if (signal.aborted) return
      const { linkToken, state, request } = next
      const expiresInMs = next.expiresAt - clock.now()
      if (!isUsed || expiresInMs <= 0) return this.resume(run, signal)
      stored = next.id
      context.tabs.tell({ kind: 'continued', run: next.id })
      opened = { address, linkToken }
      tokens.adopt(request, { linkToken, state, expiresInMs })
      dispatch({ type: 'returnMatched', request }, run)
    },
  }

  function candidates(oauthStateId: string): readonly PendingReturn[] {
    return findReturns(found, returning(oauthStateId))
  }
}

/** Path, query and hash of an address, without what a bank added. */
function placeOf(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('oauth_state_id')
  return url.pathname + url.search + url.hash
}
