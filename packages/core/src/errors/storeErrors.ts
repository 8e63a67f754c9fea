import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors of the server's database. */
export const storeErrors = {
  'store.failed': {
    message:
      'The database did not respond or refused a statement, so the outcome is unknown. See the cause, then try again.',
    retryable: true,
  },
  'store.full': {
    message:
      'The memory of the gateway is full of results that may still be needed. Nothing was done. Try again in a minute. With this many requests, use a store in a database.',
    retryable: true,
  },
  'store.key_unknown': {
    message:
      'The database has secrets that were sealed with a key that the store does not have. Add that key after the newest one.',
    retryable: false,
  },
  'store.row_unreadable': {
    message: 'A row of the database was altered, so it is not used. Restore it from a backup.',
    retryable: false,
  },
  'store.version_mismatch': {
    message: 'The database was migrated by a newer version. Run that version or a newer one.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in the server's storage. */
export type StoreErrorCode = keyof typeof storeErrors

/** Creates an error of the `store` family. */
export const storeError: (code: StoreErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<StoreErrorCode>(storeErrors)
