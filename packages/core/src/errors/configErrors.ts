import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** What is set up wrong on a server. */
export const configErrors = {
  'config.secret_too_short': {
    message:
      'The gateway secret is missing or shorter than 32 characters. It seals what belongs to a link, so it must be hard to guess: set a random one of 32 characters or more.',
    retryable: false,
  },
  'config.not_supported': {
    message: 'This platform cannot do that. Look at capabilities() before offering it.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

export type ConfigErrorCode = keyof typeof configErrors

/** Makes an error of the `config` family. */
export const configError: (code: ConfigErrorCode, context?: ErrorContext) => BanklinkError =
  defineErrors<ConfigErrorCode>(configErrors)
