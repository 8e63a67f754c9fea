import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Requests that the gateway refuses. Created only on a server; a browser receives them with their message. */
export const requestErrors = {
  'request.invalid': {
    message: 'The request is invalid. Nothing was done. Check the fields in details.fields.',
    retryable: false,
  },
  'request.numbers_refused': {
    message: 'The platform refused the account numbers. Nothing was added. Correct the fields in details.fields.',
    retryable: false,
  },
  'request.not_json': {
    message: 'The gateway accepts only JSON. Send Content-Type: application/json.',
    retryable: false,
  },
  'request.not_found': { message: 'The gateway has no route at this path. Check the base path.', retryable: false },
  'request.origin_refused': {
    message: 'This origin is not allowed to use the gateway. Add it to allowedOrigins if it should be.',
    retryable: false,
  },
  'request.state_invalid': {
    message: 'The state of this link was not sealed by this gateway. Start a new link.',
    retryable: false,
  },
  'request.state_expired': {
    message: 'The state of this link has expired, or the link was abandoned. Nothing was sent. Start a new link.',
    retryable: false,
  },
  'request.state_foreign': {
    message: 'The state of this link belongs to another owner. Nothing was sent. Sign in as the owner who started it.',
    retryable: false,
  },
  'request.key_missing': {
    message: 'This request creates something and requires an Idempotency-Key header. Nothing was done. Send one.',
    retryable: false,
  },
  'request.key_reused': {
    message: 'This Idempotency-Key was already used for another request. Nothing was done. Use a new key.',
    retryable: false,
  },
  'request.key_busy': {
    message: 'A request with this Idempotency-Key is still in progress. Send it again shortly to get its result.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of requests that the gateway refuses. */
export type RequestErrorCode = keyof typeof requestErrors

/** Creates an error of the `request` family. */
export const requestError: (code: RequestErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<RequestErrorCode>(requestErrors)
