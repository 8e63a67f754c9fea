import type { Answer, Work } from '../flow/Flow.ts'
import { noAccountsCode, openAccounts, withKnownIds } from '../sandbox/accounts.ts'
import { plaidError } from '../sandbox/errors.ts'
import type { OauthReturn } from '../server/LinkServer.ts'
import type { WorkContext } from './answerTo.ts'
import { toPlaidInstitution } from './metadata.ts'

/** Prepares the redirect to the bank before the user leaves: a pop-up must open within the click. */
export async function prepareOauth({ state, server, ids, ...session }: WorkContext): Promise<Answer> {
  const { facts } = state
  const institution = toPlaidInstitution(state.institution)
  const products = facts?.products ?? []
  const open = openAccounts(ids, { accountSubtypes: facts?.accountSubtypes ?? null, products })
  const accounts = withKnownIds(open, facts?.update?.accounts ?? [])
  if (!institution || accounts.length === 0) return { type: 'refused', error: plaidError(noAccountsCode(products)) }
  const started = await server.startOauth(session, { institution, accounts })
  if (!started.ok) return { type: 'refused', error: started.error }
  return { type: 'prepared', journey: { ...started.value, accounts } }
}

/** Receives the decision at the bank, or makes it for the user. */
export async function decideAtBank(
  { journey, way, decision }: Extract<Work, { kind: 'atBank' }>,
  { server, linkToken }: WorkContext,
): Promise<Answer> {
  if (decision) {
    const decided = await server.decideOauth(journey.stateId, decision)
    if (!decided.ok) return { type: 'refused', error: decided.error }
    if (way === 'redirect') return sentBack(decided.value)
  }
  const finished = await server.finishOauth(linkToken, journey.stateId)
  if (!finished.ok) return { type: 'refused', error: finished.error }
  const shared = sharedOf(finished.value)
  if (shared) return { type: 'signedIn', accounts: shared, numbers: null }
  if (finished.value.decision === 'pending') return { type: 'abandoned' }
  return { type: 'refused', error: plaidError('INSUFFICIENT_CREDENTIALS') }
}

/** Resumes after the user returned from the bank on a newly loaded page. */
export async function resume(oauthStateId: string, { server, linkToken }: WorkContext): Promise<Answer> {
  const finished = await server.finishOauth(linkToken, oauthStateId)
  if (!finished.ok) return { type: 'refused', error: finished.error }
  const { facts, institution } = finished.value
  return { type: 'resumed', facts, institution, accounts: sharedOf(finished.value) }
}

function sharedOf({ decision, accounts }: OauthReturn): OauthReturn['accounts'] | null {
  return decision === 'allowed' ? accounts : null
}

function sentBack(returnUri: string | null): Answer {
  if (returnUri !== null) return { type: 'sentBack', returnUri }
  const message = 'No address is known that the bank could send the person back to. Give the link token a redirect_uri.'
  return { type: 'refused', error: plaidError('INTERNAL_SERVER_ERROR', message) }
}
