import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error response in Plaid's format. */
export class PlaidError extends Error {
  override readonly name = 'PlaidError'
  readonly status: ContentfulStatusCode
  readonly type: string
  readonly code: string

  constructor(status: ContentfulStatusCode, facts: { type: string; code: string; message: string }) {
    super(facts.message)
    this.status = status
    this.type = facts.type
    this.code = facts.code
  }
}

/** The error for a null, unknown, expired or used token: Plaid's response is the same. */
export function invalidLinkToken(): PlaidError {
  return new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_LINK_TOKEN',
    message: 'The link token is unknown, expired or used. Create a new one and open Link with it.',
  })
}

/** The body of a Plaid error. */
export function plaidErrorBody(
  error: Pick<PlaidError, 'type' | 'code' | 'message'>,
  requestId: string,
): Record<string, unknown> {
  return {
    error_type: error.type,
    error_code: error.code,
    error_message: error.message,
    display_message: null,
    request_id: requestId,
  }
}

/** The body as Plaid's own API returns it, with a link to its docs. */
export function plaidApiErrorBody(
  error: Pick<PlaidError, 'type' | 'code' | 'message'>,
  requestId: string,
): Record<string, unknown> {
  const page = error.type
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-(exceeded|error)$/, '')
  return {
    ...plaidErrorBody(error, requestId),
    documentation_url: `https://plaid.com/docs/errors/${page}/#${error.code.toLowerCase()}`,
    suggested_action: null,
  }
}

/** Plaid's name for an error with this status, if no specific rule applies. */
export function errorFactsOf({ status, message }: { status: number; message: string }): ErrorFacts {
  if (status === 429) return { type: 'RATE_LIMIT_EXCEEDED', code: 'RATE_LIMIT', message }
  if (status >= 500) return { type: 'API_ERROR', code: 'INTERNAL_SERVER_ERROR', message }
  return { type: 'INVALID_REQUEST', code: 'INVALID_FIELD', message }
}

type ErrorFacts = Pick<PlaidError, 'type' | 'code' | 'message'>
