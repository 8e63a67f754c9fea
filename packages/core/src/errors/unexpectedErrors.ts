import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** What no family foresees. */
export const unexpectedErrors = {
  unexpected: {
    message: 'Something failed that Banklink did not foresee. See the cause, and report it if it is ours.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

type UnexpectedErrorCode = keyof typeof unexpectedErrors

/** Makes the error for what no family foresees. */
export const unexpectedError: (code: UnexpectedErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<UnexpectedErrorCode>('unexpected')
    : defineErrors<UnexpectedErrorCode>(unexpectedErrors)
