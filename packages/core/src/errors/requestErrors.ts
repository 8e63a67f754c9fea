import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** What the gateway refuses. Only a server makes these; a browser receives them with their text. */
export const requestErrors = {
  'request.invalid': {
    message: 'The request is not one that the gateway takes. Nothing was done; check the fields it names.',
    retryable: false,
  },
  'request.numbers_refused': {
    message: 'The platform does not take these numbers. Nothing was added; correct the fields in details.fields.',
    retryable: false,
  },
  'request.not_json': {
    message: 'The gateway takes JSON only. Send Content-Type: application/json.',
    retryable: false,
  },
  'request.not_found': { message: 'The gateway has nothing at this address. Check the base path.', retryable: false },
  'request.origin_refused': {
    message: 'This origin may not use the gateway. Add it to allowedOrigins if it should.',
    retryable: false,
  },
  'request.state_invalid': {
    message: 'The state of this link is not one that the gateway sealed. Start a new link.',
    retryable: false,
  },
  'request.state_expired': {
    message: 'The state of this link is too old, or the link was given back, so nothing was sent on. Start a new link.',
    retryable: false,
  },
  'request.state_foreign': {
    message: 'The state of this link belongs to another owner, so nothing was sent on. Sign in as the one who began.',
    retryable: false,
  },
  'request.key_missing': {
    message: 'This request creates something and needs an Idempotency-Key header. Nothing was done.',
    retryable: false,
  },
  'request.key_reused': {
    message: 'This Idempotency-Key came before with another request. Nothing was done; use a new key.',
    retryable: false,
  },
  'request.key_busy': {
    message: 'A request with this Idempotency-Key is still under way. Ask again shortly for its answer.',
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>

/** What the gateway refuses. */
export type RequestErrorCode = keyof typeof requestErrors

/** Makes an error of the `request` family. */
export const requestError: (code: RequestErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<RequestErrorCode>(requestErrors)
