import type { SharedAccount } from '../plaid/items.ts'
import { findLinkSession } from '../plaid/linkSessions.ts'
import { liveLinkToken } from '../plaid/linkTokens.ts'
import { PlaidError } from '../plaid/PlaidError.ts'
import type { Institution, OauthState } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'

export interface OauthStart {
  sessionId: string
  institution: Institution
  accounts: readonly SharedAccount[]
  /** The redirect URI if the link token has none. */
  pageUri: string | null
}

/** Starts a user's visit to an OAuth bank. */
export function startOauth(world: MockWorld, { sessionId, pageUri, ...start }: OauthStart): OauthState {
  const session = findLinkSession(world, sessionId)
  const { redirectUri } = liveLinkToken(world, session.linkToken.value)
  const id = world.ids.uuid()
  const address = redirectUri ?? pageUri
  const returnUri = address && `${address}?oauth_state_id=${id}`
  const state: OauthState = { id, session, ...start, returnUri, decision: 'pending', processed: false }
  world.plaid.oauthStates.set(id, state)
  return state
}

/** The journey with this id. Throws `OAUTH_STATE_ID_NOT_FOUND`. */
export function findOauthState(world: MockWorld, id: string): OauthState {
  const state = world.plaid.oauthStates.get(id)
  if (state) return state
  throw oauthError('OAUTH_STATE_ID_NOT_FOUND', 'There is no such OAuth state. Open Link anew.')
}

/**
 * Stores the user's decision on the bank's page, once. `accountIds` are the accounts that the bank shares; all if left
 * out.
 */
export function decideOauth(
  world: MockWorld,
  decision: { id: string; isAllowed: boolean; accountIds: readonly string[] | null },
): OauthState {
  const state = findOauthState(world, decision.id)
  if (state.decision !== 'pending') throw alreadyProcessed()
  const shared = state.accounts.filter(({ id }) => decision.accountIds?.includes(id) ?? true)
  state.decision = decision.isAllowed && shared.length > 0 ? 'allowed' : 'denied'
  state.accounts = shared
  return state
}

/** Takes over the decision for Link: with the same link token, and once. A pending decision can be requested again. */
export function finishOauth(world: MockWorld, finish: { id: string; linkToken: string | null }): OauthState {
  const state = findOauthState(world, finish.id)
  const { value } = state.session.linkToken
  if (finish.linkToken !== value) {
    throw oauthError('INCORRECT_LINK_TOKEN', 'This is not the link token that the person set out with.')
  }
  if (state.processed) throw alreadyProcessed()
  liveLinkToken(world, value)
  state.processed = state.decision !== 'pending'
  return state
}

function alreadyProcessed(): PlaidError {
  return oauthError('OAUTH_STATE_ID_ALREADY_PROCESSED', 'This OAuth state was used before. Open Link anew.', 208)
}

function oauthError(code: string, message: string, status: 208 | 400 = 400): PlaidError {
  return new PlaidError(status, { type: 'OAUTH_ERROR', code, message })
}
