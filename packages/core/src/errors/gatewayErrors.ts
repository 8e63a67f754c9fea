import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors between a browser and the gateway. */
export const gatewayErrors = {
  'gateway.unreachable': {
    message:
      'The gateway did not respond, so the outcome of the request is unknown. Check the outcome before you send it again.',
    retryable: true,
  },
  'gateway.unexpected_answer': {
    message: 'The gateway sent a response that this version cannot read. Check its URL and its version.',
    retryable: false,
  },
  'gateway.unauthorized': {
    message:
      'The gateway found no session for the request. Sign in again, and check that authorize() finds the session.',
    retryable: false,
  },
  'gateway.failed': { message: 'The gateway failed. Try again, and find the cause in its log.', retryable: true },
  'gateway.rate_limited': {
    message: 'Too many requests were sent to the gateway. Wait, then try again.',
    retryable: true,
  },
  'gateway.paused': {
    message: "The app's server has paused new links, so nothing was sent to the platform. Try again later.",
    retryable: true,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors that a browser reports if it can't reach the gateway or read its answer. */
export type GatewayErrorCode = keyof typeof gatewayErrors

/** Creates an error of the `gateway` family. */
export const gatewayError: (code: GatewayErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<GatewayErrorCode>('gateway.unexpected_answer', 'gateway.unauthorized')
    : defineErrors<GatewayErrorCode>(gatewayErrors)
