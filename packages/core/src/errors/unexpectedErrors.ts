import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors outside all families. */
export const unexpectedErrors = {
  unexpected: {
    message: 'An unexpected error occurred. See the cause, and report it if Banklink is at fault.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

type UnexpectedErrorCode = keyof typeof unexpectedErrors

/** Creates an unexpected error. */
export const unexpectedError: (code: UnexpectedErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<UnexpectedErrorCode>('unexpected')
    : defineErrors<UnexpectedErrorCode>(unexpectedErrors)
