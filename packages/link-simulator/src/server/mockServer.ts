import type { MockAddress } from '../LinkSimulator.ts'
import { plaidError } from '../sandbox/errors.ts'
import type { LinkServer, Outcome } from './LinkServer.ts'
import { type Body, toFacts, toOauthReturn } from './mockFacts.ts'
import { poster } from './poster.ts'

export interface MockServerParameters extends MockAddress {
  /** The redirect URI for OAuth banks, if the link token has none. */
  redirectUri: string | null
}

/** The mock backend behind it: it knows the link tokens it has issued, and its public tokens can be exchanged. */
export function mockServer({ url, redirectUri, ...options }: MockServerParameters): LinkServer {
  const { fetch = currentFetch, hasBankPages = options.fetch === undefined } = options
  const root = url.replace(/\/+$/, '')
  const post = poster(root, fetch)
  // Whether leaving spends the token is the mock's to say, so the next session waits until it has heard of it.
  let left: Promise<unknown> = Promise.resolve()
  return {
    begin: async (linkToken) => {
      await left
      return mapped(await post('/link/sessions', { link_token: linkToken }), toFacts)
    },
    succeed: async ({ linkSessionId }, { institution, accounts }) =>
      mapped(await post(`${sessionPath(linkSessionId)}/success`, { institution, accounts }), ({ public_token }) =>
        String(public_token),
      ),
    leave: async ({ linkSessionId }, { status, errorCode }) => {
      const leaving = post(`${sessionPath(linkSessionId)}/exit`, { status, error_code: errorCode })
      left = leaving
      await leaving
    },
    enterDepositCode: async ({ linkSessionId }, code) => {
      const checked = await post(`${sessionPath(linkSessionId)}/deposit_code`, { code })
      return checked.ok ? { ok: true, value: null } : { ok: false, error: worded(checked.error) }
    },
    startOauth: async ({ linkSessionId }, bank) =>
      mapped(
        await post(`${sessionPath(linkSessionId)}/oauth`, { ...bank, page_uri: redirectUri }),
        ({ oauth_state_id, path }) => ({
          stateId: String(oauth_state_id),
          url: hasBankPages ? `${root}${String(path)}` : null,
        }),
      ),
    decideOauth: async (stateId, { isAllowed, accountIds }) =>
      mapped(
        await post(oauthPath(stateId), { decision: isAllowed ? 'allow' : 'deny', account_ids: accountIds }),
        ({ return_uri }) => (typeof return_uri === 'string' ? return_uri : null),
      ),
    finishOauth: async (linkToken, stateId) =>
      mapped(await post(`${oauthPath(stateId)}/finish`, { link_token: linkToken }), toOauthReturn),
  }
}

// Looked up with each call: what stands in for it, such as MSW, may have come after the simulator.
const currentFetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request)

// The mock has no words for the person; Link has.
function worded(error: ReturnType<typeof plaidError>): ReturnType<typeof plaidError> {
  const { error_code } = error
  if (error_code !== 'INCORRECT_DEPOSIT_VERIFICATION' && error_code !== 'TOO_MANY_VERIFICATION_ATTEMPTS') return error
  return { ...error, display_message: plaidError(error_code).display_message }
}

function mapped<to>(outcome: Outcome<Body>, map: (value: Body) => to): Outcome<to> {
  return outcome.ok ? { ok: true, value: map(outcome.value) } : outcome
}

function sessionPath(linkSessionId: string): string {
  return `/link/sessions/${encodeURIComponent(linkSessionId)}`
}

function oauthPath(stateId: string): string {
  return `/link/oauth/${encodeURIComponent(stateId)}`
}
