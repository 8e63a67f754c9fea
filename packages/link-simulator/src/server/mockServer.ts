import type { TokenFacts } from '../flow/Flow.ts'
import { plaidError } from '../sandbox/errors.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'
import type { LinkServer, Outcome } from './LinkServer.ts'

export interface MockServerParameters {
  /** The root of the mock backend, such as `http://127.0.0.1:4000`. */
  url: string
  fetch?: typeof fetch
}

/** The mock backend behind it: it knows the link tokens it has issued, and its public tokens can be exchanged. */
export function mockServer({ url, fetch = globalThis.fetch }: MockServerParameters): LinkServer {
  const post = poster(url, fetch)
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
  }
}

type Body = Record<string, unknown>

function poster(url: string, fetch: typeof globalThis.fetch): (path: string, body: Body) => Promise<Outcome<Body>> {
  const root = url.replace(/\/+$/, '')
  return async (path, body) => {
    try {
      const response = await fetch(root + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer: unknown = response.status === 204 ? {} : await response.json()
      if (!isBody(answer)) return { ok: false, error: plaidError('INTERNAL_SERVER_ERROR') }
      return response.ok ? { ok: true, value: answer } : { ok: false, error: toError(answer) }
    } catch {
      // No answer, or none that can be read: what a person sees of it is the same.
      return { ok: false, error: plaidError('INTERNAL_SERVER_ERROR') }
    }
  }
}

function isBody(answer: unknown): answer is Body {
  return typeof answer === 'object' && answer !== null
}

function toFacts(body: Body): TokenFacts {
  return {
    linkSessionId: String(body.link_session_id),
    clientName: typeof body.client_name === 'string' ? body.client_name : 'This app',
    isUpdateMode: body.is_update_mode === true,
    accountSubtypes: Array.isArray(body.account_subtypes) ? body.account_subtypes.map(String) : null,
  }
}

function toError({ error_type, error_code, error_message, display_message }: Body): PlaidError {
  if (typeof error_type !== 'string' || typeof error_code !== 'string') return plaidError('INTERNAL_SERVER_ERROR')
  return {
    error_type,
    error_code,
    error_message: typeof error_message === 'string' ? error_message : '',
    display_message: typeof display_message === 'string' ? display_message : null,
  }
}

function mapped<from, to>(outcome: Outcome<from>, map: (value: from) => to): Outcome<to> {
  return outcome.ok ? { ok: true, value: map(outcome.value) } : outcome
}

function sessionPath(linkSessionId: string): string {
  return `/link/sessions/${encodeURIComponent(linkSessionId)}`
}
