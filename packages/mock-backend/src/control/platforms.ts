import { bondErrorBody } from '../bond/BondError.ts'
import { cybridErrorBody } from '../cybrid/CybridError.ts'
import { plaidApiErrorBody, plaidErrorBody } from '../plaid/PlaidError.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/** Whoever a request is for. */
export type Platform = 'bond' | 'cybrid' | 'plaid' | 'link'

/** An error in the shape of this platform, where none of its own rules says what it is. */
export function platformErrorBody(
  world: MockWorld,
  error: { platform: Platform; status: number; message: string },
): Record<string, unknown> {
  const { platform, status, message } = error
  if (platform === 'bond') return bondErrorBody({ status, message, code: bondCode(status) })
  if (platform === 'cybrid') return cybridErrorBody({ status, message, code: cybridCode(status) })
  const facts = { ...plaidKind(status), message }
  const requestId = world.ids.requestId()
  return platform === 'plaid' ? plaidApiErrorBody(facts, requestId) : plaidErrorBody(facts, requestId)
}

function bondCode(status: number): string {
  if (status === 429) return 'too_many_requests'
  return status >= 500 ? 'server_error' : 'invalid_request'
}

function cybridCode(status: number): string {
  const codes: Record<number, string> = {
    400: 'invalid_value',
    401: 'authentication_failed',
    403: 'invalid_scopes',
    404: 'not_found',
    422: 'invalid_parameter',
    429: 'too_many_requests',
  }
  return codes[status] ?? 'server_error'
}

function plaidKind(status: number): { type: string; code: string } {
  if (status === 429) return { type: 'RATE_LIMIT_EXCEEDED', code: 'RATE_LIMIT' }
  if (status >= 500) return { type: 'API_ERROR', code: 'INTERNAL_SERVER_ERROR' }
  return { type: 'INVALID_REQUEST', code: 'INVALID_FIELD' }
}
