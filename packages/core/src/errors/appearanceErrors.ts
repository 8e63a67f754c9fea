import type { BanklinkError } from './BanklinkError.ts'
import { defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors in the values of a look. Apart from other configuration: no page that links accounts needs them. */
export const appearanceErrors = {
  'config.appearance_invalid': {
    message:
      'The appearance has a name or a value that does not exist, or a value that could end its CSS rule, load a file or hide text. Pass plain CSS colors, lengths with a unit and fonts, { light, dark } in place of light-dark(), and an opaque accent. See details.fields.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in the values of a look. */
export type AppearanceErrorCode = keyof typeof appearanceErrors

/** Creates an error of the values of a look. */
export const appearanceError: (code: AppearanceErrorCode, context?: ErrorContext) => BanklinkError =
  /* @__PURE__ */ defineErrors<AppearanceErrorCode>(appearanceErrors)
