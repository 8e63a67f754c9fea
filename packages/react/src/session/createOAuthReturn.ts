import {
  isSameRequest,
  type LinkRequest,
  type LinkSessionState,
  type LinkToken,
  linkError,
  toBanklinkError,
} from '@banklink/core'
import type { Preparation } from './createPreparation.ts'
import type { ReturnRecord } from './createReturnRecord.ts'
import { findReturn, type Returning, refusalOf } from './findReturn.ts'
import type { LinkObserver } from './LinkSession.ts'
import { ownPath } from './ownPath.ts'
import type { PendingReturn } from './PendingReturn.ts'
import type { SessionContext, SessionPart } from './SessionContext.ts'
import { stored } from './stored.ts'

/** Goes on with Link where a bank sent the person back to a page that loaded anew. */
export interface OAuthReturn extends SessionPart {
  /** Takes the return up. False where no bank sent the person here, or that return is over. */
  resume(observer?: LinkObserver): Promise<boolean>
  /** The address to make Link's handler with, for the token that the person left with. */
  addressFor(token: LinkToken): { receivedRedirectUri?: string }
  /** Where the person was, as a path; null where that is not known. */
  place(): string | null
  /** Goes there, in place of this page. */
  leaveFor(address: string): void
}

/** What a return needs of the engine. */
export interface OAuthReturnParts {
  preparation: Preparation
  record: ReturnRecord
}

interface Arrival {
  address: string
  oauthStateId: string
}

/**
 * Not a part of the engine from the start: only a page that banks lead to needs it, so `useOAuthReturn` brings it
 * along.
 */
export function createOAuthReturn(context: SessionContext, { preparation, record }: OAuthReturnParts): OAuthReturn {
  const { clock, page, returns, dispatch, getState } = context
  let arrival = arrivalAt(context.arrivedAt)
  let pending: PendingReturn | null = null
  let opened: { address: string; linkToken: string } | null = null
  let isTakenUp = false
  // From the return until its run of Link is over.
  let isGoingOn = false
  // Until the session is free for it.
  let begin = () => {}

  const returning = (oauthStateId: string): Returning => ({
    oauthStateId,
    ownerKey: context.ownerKey,
    backendId: context.backend().id,
    tab: page.tab(),
    now: clock.now(),
  })

  function refuse(code: Parameters<typeof linkError>[0]): void {
    clean()
    dispatch({ type: 'returnRefused', error: linkError(code) })
    record.dropEarlier()
  }

  /** The session is at it: the record is marked before Link is made, so that a reload finds it used. */
  async function goOn({ address, oauthStateId }: Arrival): Promise<void> {
    const found = pending
    const refusal = refusalOf(found, returning(oauthStateId))
    if (refusal || !found) return refuse(refusal ?? 'link.return_not_found')
    try {
      await context.loadScript()
    } catch (cause) {
      // Nothing was used yet.
      isTakenUp = false
      return dispatch({ type: 'preparationFailed', step: 'script', error: toBanklinkError(cause) })
    }
    if (!isAwaited(found.request)) return
    if (!(await stored(returns.use(found.id, oauthStateId), true, clock))) return refuse('link.return_used')
    const { linkToken, state, expiresAt, request } = found
    const expiresInMs = expiresAt - clock.now()
    if (expiresInMs <= 0) return refuse('link.return_expired')
    record.adopt(found)
    opened = { address, linkToken }
    preparation.adopt(request, { linkToken, state, expiresInMs })
    dispatch({ type: 'returnMatched' })
  }

  function isAwaited(request: LinkRequest): boolean {
    const state = getState()
    return state.status === 'resuming' && isSameRequest(state.request, request)
  }

  /** Takes the return out of the address: it works once, and a reload must not use it again. */
  function clean(): void {
    const { oauthStateId } = arrival ?? {}
    arrival = null
    const now = new URL(page.address())
    if (now.searchParams.get(parameter) !== oauthStateId) return
    now.searchParams.delete(parameter)
    page.replaceAddress(now.pathname + now.search + now.hash)
  }

  return {
    async resume(observer) {
      if (!arrival || isTakenUp) return arrival !== null || isGoingOn
      isTakenUp = true
      const { oauthStateId } = arrival
      const found = findReturn(await stored(returns.all(), [], clock), returning(oauthStateId))
      const isTheirs = refusalOf(found, returning(oauthStateId)) !== 'link.return_foreign'
      pending = found
      if (found && isTheirs) record.keepPlace(found.place)
      const request: LinkRequest = found && isTheirs ? found.request : { purpose: 'link' }
      begin = () => context.begin({ type: 'returned', request }, observer)
      begin()
      return true
    },
    addressFor: (token) => (opened?.linkToken === token.linkToken ? { receivedRedirectUri: opened.address } : {}),
    place: () => ownPath(record.place() ?? '', page.address()),
    leaveFor: page.leaveFor,
    entered(state, before) {
      if (opened && before.status === 'opening') {
        clean()
        opened = null
      }
      if (state.status === 'resuming') isGoingOn = true
      if (over.has(state.status)) isGoingOn = false
      if (before.status === 'resuming' && state.status === 'idle') clean()
      if (state.status !== 'resuming') begin()
      else if (before.status !== 'resuming' && arrival) {
        begin = () => {}
        void goOn(arrival)
      }
    },
  }
}

const parameter = 'oauth_state_id'

const over: ReadonlySet<LinkSessionState['status']> = new Set(['idle', 'preparing', 'left', 'failed', 'done'])

function arrivalAt(address: string | undefined): Arrival | null {
  const oauthStateId = address && new URL(address).searchParams.get(parameter)
  return oauthStateId ? { address, oauthStateId } : null
}
