import { type LinkErrorCode, type LinkRequest, linkError, toBanklinkError } from '@banklink/core'
import type { Run } from '../SessionSnapshot.ts'
import { findLivingRuns } from '../tabs/findLivingRuns.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { type Arrival, findArrival, withoutReturn } from './findArrival.ts'
import { findReturns, type Returning, refusalOf } from './findReturn.ts'
import { ownPath } from './ownPath.ts'
import type { PendingReturn } from './PendingReturn.ts'
import type { CreateReturnArrival } from './ReturnArrival.ts'

export const createReturnArrival: CreateReturnArrival = (context, records) => {
  const { arrivedAt, clock, dispatch, getSnapshot, owner, page, returns, tokens, update } = context
  let arrival: Arrival | null = null
  const finished = new Set<string>()
  let found: readonly PendingReturn[] = []
  let living: ReadonlySet<string> = new Set()
  let opened: { address: string; linkToken: string } | null = null
  let resumedRun: string | null = null
  let begin = () => {}

  const returning = (oauthStateId: string): Returning => ({
    ...owner,
    oauthStateId,
    lastRun: page.lastRun(),
    living,
    now: clock.now(),
  })
  const candidates = (oauthStateId: string) => findReturns(found, returning(oauthStateId))

  function cleanAddress(): void {
    const cleaned = arrival && withoutReturn(page.address(), arrival)
    if (cleaned) page.replaceAddress(cleaned)
  }

  function finish(): void {
    if (!arrival) return
    finished.add(arrival.oauthStateId)
    cleanAddress()
    arrival = null
    opened = null
  }

  function refuse(code: LinkErrorCode, run: Run): void {
    finish()
    dispatch({ type: 'returnRefused', error: linkError(code) }, run)
    records.dropExpired()
  }

  const isOver = () => {
    const { run, state } = getSnapshot()
    return run?.id !== resumedRun || ['preparing', 'left', 'failed', 'done'].includes(state.status)
  }

  return {
    begin: () => begin(),
    // While another run is at work, the return waits.
    cleanAddress(run) {
      if (run?.id === resumedRun) cleanAddress()
    },
    finish(run) {
      if (run?.id === resumedRun) finish()
    },
    hasNext: () => arrival !== null && candidates(arrival.oauthStateId).length > 0,
    addressFor: (token) => (opened?.linkToken === token.linkToken ? { receivedRedirectUri: opened.address } : {}),
    async arrive(observer) {
      if (arrival) return true
      arrival = findArrival([page.address(), arrivedAt], finished)
      if (!arrival) return !isOver()
      const { oauthStateId } = arrival
      found = await withStorageTimeout(returns.all(), [], clock)
      if (candidates(oauthStateId).length > 1) living = await findLivingRuns(context)
      const [first] = candidates(oauthStateId)
      const own = first ?? found.find((each) => refusalOf([each], returning(oauthStateId)) !== 'link.return_foreign')
      if (own) {
        records.cameFrom(own.place)
        update({ returnPath: ownPath(own.place, page.address()) })
      }
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
      records.adopt(next.id)
      context.tabs.tell({ kind: 'continued', run: next.id })
      opened = { address, linkToken }
      tokens.adopt(request, { linkToken, state, expiresInMs })
      dispatch({ type: 'returnMatched', request }, run)
    },
  }
}
