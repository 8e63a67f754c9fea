import { plaidError } from '../sandbox/errors.ts'
import type { PlaidError } from '../sdk/PlaidSdk.ts'
import type { Outcome } from './LinkServer.ts'
import { type Body, isBody } from './mockFacts.ts'

/** Posts JSON below a root; any failure is returned as an error that Link can show. */
export function poster(
  root: string,
  fetch: typeof globalThis.fetch,
): (path: string, body: Body) => Promise<Outcome<Body>> {
  return async (path, body) => {
    try {
      const response = await fetch(root + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer: unknown = response.status === 204 ? {} : await response.json()
      if (!isBody(answer)) return { ok: false, error: plaidError('INTERNAL_SERVER_ERROR') }
      // Plaid tells that an OAuth state was used before with 208, which counts as a success.
      const isDone = response.ok && response.status !== 208
      return isDone ? { ok: true, value: answer } : { ok: false, error: toError(answer) }
    } catch {
      // No answer, or none that can be read: what a person sees of it is the same.
      return { ok: false, error: plaidError('INTERNAL_SERVER_ERROR') }
    }
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
