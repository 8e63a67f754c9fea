import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors between a browser and the gateway. */
export const gatewayErrors = {
  'gateway.unreachable': {
    message: 'The gateway gave no answer. What was asked may have been done: ask again before repeating it.',
    retryable: true,
  },
  'gateway.unexpected_answer': {
    message: 'The gateway answered something that this version cannot read. Check its address and its version.',
    retryable: false,
  },
  'gateway.unauthorized': {
    message: 'The gateway does not know who is asking. Sign in again; check that authorize() finds the session.',
    retryable: false,
  },
  'gateway.failed': { message: 'The gateway failed. Try again; its log has the reason.', retryable: true },
  'gateway.rate_limited': { message: 'Too many requests to the gateway. Wait, then try again.', retryable: true },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors that a browser reports if it can't reach the gateway or read its answer. */
export type GatewayErrorCode = keyof typeof gatewayErrors

/** Makes an error of the `gateway` family. */
export const gatewayError: (code: GatewayErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<GatewayErrorCode>('gateway.unexpected_answer', 'gateway.unauthorized')
    : defineErrors<GatewayErrorCode>(gatewayErrors)
