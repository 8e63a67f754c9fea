import {
  type BanklinkError,
  type ErrorDetails,
  type PlatformErrorCode,
  platformError,
  platformWord,
} from '@banklink/core'
import type { PlatformRefusal } from '../http/platformClient.ts'

/**
 * Creates the error for Cybrid's answer. Its `message_code` is in `details.platformCode`; its text is not passed on,
 * because it may quote the request.
 */
export function cybridError({ path, status, body, retryAfterMs }: PlatformRefusal): BanklinkError {
  const platformCode = platformWord(messageCode(body))
  const details: ErrorDetails = { platform: 'cybrid', status }
  if (platformCode !== undefined) details.platformCode = platformCode
  if (retryAfterMs !== undefined) details.retryAfterMs = retryAfterMs
  return platformError(errorCode({ path, status, platformCode }), { details })
}

function messageCode(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'message_code' in body ? body.message_code : undefined
}

function errorCode(refusal: { path: string; status: number; platformCode: string | undefined }): PlatformErrorCode {
  const { path, status, platformCode } = refusal
  if (status < 400) return 'platform.unexpected_answer'
  if (status === 429) return 'platform.rate_limited'
  if (status === 401 || status === 403) return 'platform.unauthorized'
  if (status === 408 || status >= 500 || platformCode === 'request_timeout') return 'platform.unavailable'
  if (platformCode === 'not_found' && isOneAccount.test(path)) return 'platform.account_not_found'
  return 'platform.rejected'
}

/** A 404 for any other path means that the address is wrong, or that a workflow is gone. */
const isOneAccount = /^\/api\/external_bank_accounts\/./
