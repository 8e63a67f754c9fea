import {
  type BanklinkError,
  type ErrorDetails,
  type PlatformErrorCode,
  platformError,
  platformWord,
} from '@banklink/core'
import type { PlatformRefusal } from '../../http/platformClient.ts'

/**
 * Creates the error for Plaid's answer. Plaid's `error_code` is in `details.platformCode` and its `request_id` is kept
 * for a support ticket; Plaid's texts are not passed on.
 */
export function plaidError({ status, body, retryAfterMs }: Omit<PlatformRefusal, 'path'>): BanklinkError {
  const platformCode = wordIn(body, 'error_code')
  const requestId = wordIn(body, 'request_id')
  const details: ErrorDetails = { platform: 'plaid', status }
  if (platformCode !== undefined) details.platformCode = platformCode
  if (requestId !== undefined) details.requestId = requestId
  if (retryAfterMs !== undefined) details.retryAfterMs = retryAfterMs
  return platformError(errorCode({ status, type: wordIn(body, 'error_type'), platformCode }), { details })
}

function errorCode(refusal: {
  status: number
  type: string | undefined
  platformCode: string | undefined
}): PlatformErrorCode {
  const { status, type, platformCode } = refusal
  if (status < 400) return 'platform.unexpected_answer'
  if (status === 429 || type === 'RATE_LIMIT_EXCEEDED') return 'platform.rate_limited'
  if (status === 401 || status === 403 || keyCodes.has(platformCode)) return 'platform.unauthorized'
  if (status >= 500 || laterTypes.has(type) || platformCode === 'PRODUCT_NOT_READY') return 'platform.unavailable'
  return 'platform.rejected'
}

/** Plaid's codes, with status 400, for invalid credentials. */
const keyCodes = new Set<string | undefined>([
  'INVALID_API_KEYS',
  'UNAUTHORIZED_ENVIRONMENT',
  'UNAUTHORIZED_ROUTE_ACCESS',
])

/** Error types that Plaid returns with status 400 although a later attempt may succeed. */
const laterTypes = new Set<string | undefined>(['API_ERROR', 'INSTITUTION_ERROR'])

/** A field that is a short identifier. */
function wordIn(body: unknown, field: string): string | undefined {
  return platformWord(Object.entries(body ?? {}).find(([name]) => name === field)?.[1])
}
