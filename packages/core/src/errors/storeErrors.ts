import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors of the server's database. */
export const storeErrors = {
  'store.failed': {
    message:
      'The database gave no answer or refused. What was asked may have been done; see the cause, then try again.',
    retryable: true,
  },
  'store.full': {
    message:
      'The gateway’s memory is full of answers that may still be needed, so nothing was done. Try again in a minute; a server with so many requests needs a store in a database.',
    retryable: true,
  },
  'store.key_unknown': {
    message:
      'The database holds secrets sealed with a key that the store was not given. Give that key too, behind the newest.',
    retryable: false,
  },
  'store.row_unreadable': {
    message: 'A row of the database was altered, so what it holds is not used. Restore it from a backup.',
    retryable: false,
  },
  'store.version_mismatch': {
    message: 'The database was migrated by a newer version than this one. Run that version, or a newer one.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in the server's storage. */
export type StoreErrorCode = keyof typeof storeErrors

/** Makes an error of the `store` family. */
export const storeError: (code: StoreErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<StoreErrorCode>(storeErrors)
