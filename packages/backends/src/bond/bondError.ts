import { type BanklinkError, type ErrorDetails, type PlatformErrorCode, platformError } from '@banklink/core'
import type { PlatformRefusal } from '../http/platformClient.ts'
import { readRefusal } from './readRefusal.ts'

/**
 * Creates the error for Bond's answer: by its code if that is known, otherwise by its type or its status. The code is
 * in `details.platformCode`, known or not; Bond's text is not passed on, because it may quote the request.
 */
export function bondError({ status, body, retryAfterMs }: Omit<PlatformRefusal, 'path'>): BanklinkError {
  const { code, type, fields } = readRefusal(body)
  const details: ErrorDetails = { platform: 'bond', status }
  if (code !== undefined) details.platformCode = code
  if (fields.length > 0) details.fields = fields
  if (retryAfterMs !== undefined) details.retryAfterMs = retryAfterMs
  return platformError(errorCode({ status, code, type }), { details })
}

function errorCode({
  status,
  code,
  type,
}: {
  status: number
  code: string | undefined
  type: string | undefined
}): PlatformErrorCode {
  if (status < 400) return 'platform.unexpected_answer'
  if (status === 429) return 'platform.rate_limited'
  // The same code answers an account that is not there, and one that was not among those shared in Link.
  if (code === 'ext_acc_unknown') return status === 404 ? 'platform.account_not_found' : 'platform.rejected'
  const known = codes.get(code ?? '')
  if (known) return known
  if (status === 401 || status === 403) return 'platform.unauthorized'
  if (type === 'Process Error' || status === 424) return 'platform.support_required'
  if (type === 'Server Error' || status >= 500) return 'platform.unavailable'
  return 'platform.rejected'
}

/** Bond's own codes. Other errors are classified by their type and status. */
const codes: ReadonlyMap<string, PlatformErrorCode> = new Map<string, PlatformErrorCode>([
  ['acc_dne', 'platform.account_not_found'],
  ['account_dne', 'platform.account_not_found'],
  ['linked_dne', 'platform.account_not_found'],
  ['account_not_linked_error', 'platform.account_not_linked'],
  ['invalid_account_id', 'platform.account_not_linked'],
  ['invalid_account_status', 'platform.action_refused'],
  ['linked_closed', 'platform.action_refused'],
  ['account_patch_schema', 'platform.rejected'],
  ['account_post_schema', 'platform.rejected'],
  ['business_dne', 'platform.rejected'],
  ['customer_dne', 'platform.rejected'],
  ['input_error', 'platform.rejected'],
  ['invalid_bank_info', 'platform.rejected'],
  ['invalid_request', 'platform.rejected'],
  ['resource_conflict', 'platform.rejected'],
  ['routing_invalid', 'platform.rejected'],
  ['token_exchange_post_schema', 'platform.rejected'],
  ['auth_err', 'platform.unauthorized'],
  ['duplicate_account', 'platform.duplicate_account'],
  ['idempotency_key_exists', 'platform.result_unknown'],
  ['service_disabled', 'platform.support_required'],
  ['server_error', 'platform.unavailable'],
])
