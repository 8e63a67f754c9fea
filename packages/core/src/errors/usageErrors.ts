import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** What only a programmer can mend. */
export const usageErrors = {
  'config.card_missing': {
    message:
      'There is no LinkedAccountCard above this. Parts of a card read their account there: render them inside one.',
    retryable: false,
  },
  'config.provider_missing': {
    message: 'There is no BanklinkProvider above this. Linking needs one: render <BanklinkProvider> around your app.',
    retryable: false,
  },
  unexpected: {
    message: 'Something failed that Banklink did not foresee. See the cause, and report it if it is ours.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** What code does that the kit cannot do. */
export type UsageErrorCode = keyof typeof usageErrors

/** Makes an error of a programmer's. */
export const usageError: (code: UsageErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<UsageErrorCode>('config.card_missing', 'config.provider_missing', 'unexpected')
    : defineErrors<UsageErrorCode>(usageErrors)
