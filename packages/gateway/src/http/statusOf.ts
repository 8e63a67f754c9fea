import type { BanklinkErrorCode } from '@banklink/core'

/** The HTTP status of an error; 500 for an unknown code. */
export function statusOf(code: string): number {
  return statusByCode.get(code) ?? 500
}

const statuses: Partial<Record<BanklinkErrorCode, number>> = {
  'request.invalid': 400,
  'request.state_invalid': 400,
  'request.state_expired': 400,
  'request.key_missing': 400,
  'gateway.unauthorized': 401,
  'request.origin_refused': 403,
  'request.state_foreign': 403,
  'request.not_found': 404,
  'platform.account_not_found': 404,
  'request.key_busy': 409,
  'platform.duplicate_account': 409,
  'platform.account_not_linked': 409,
  'platform.action_refused': 409,
  'request.not_json': 415,
  'request.key_reused': 422,
  'request.numbers_refused': 422,
  'platform.rejected': 422,
  'platform.status_refused': 422,
  'platform.identity_mismatch': 422,
  'platform.currency_refused': 422,
  'platform.redirect_uri_refused': 422,
  'gateway.rate_limited': 429,
  'platform.rate_limited': 429,
  'config.not_supported': 501,
  // Not 401: it is the server that the platform refuses, and nobody can sign in again to mend that.
  'platform.unauthorized': 502,
  'platform.integration_disabled': 502,
  'platform.unreachable': 502,
  'platform.unexpected_answer': 502,
  'platform.result_unknown': 502,
  'platform.support_required': 502,
  'gateway.unreachable': 504,
  'gateway.paused': 503,
  'platform.unavailable': 503,
  'store.failed': 503,
  'store.full': 503,
}

const statusByCode: ReadonlyMap<string, number> = new Map(Object.entries(statuses))
