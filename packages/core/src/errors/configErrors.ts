import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** Errors in the configuration of a server. */
export const configErrors = {
  'config.secret_too_short': {
    message:
      'The gateway secret is missing or shorter than 32 characters, so link states could be forged. Set a random secret of at least 32 characters.',
    retryable: false,
  },
  'config.store_key_invalid': {
    message:
      'The store key is missing or not 32 bytes as base64 or hex. It encrypts access tokens in the database. Create one with `openssl rand -base64 32`.',
    retryable: false,
  },
  'config.sqlite_missing': {
    message: 'This runtime has no node:sqlite. Use Node 22.13 or newer, or use postgresStore.',
    retryable: false,
  },
  'config.owner_missing': {
    message:
      'The backend was created without an owner, or with several. Pass exactly one non-empty owner ID from the session.',
    retryable: false,
  },
  'config.redirect_uri_invalid': {
    message:
      'redirectUri is not a URL that Plaid accepts: it must be absolute and https, without query and # (http is allowed for localhost only). Pass the URL of the page with <OAuthReturn />.',
    retryable: false,
  },
  'config.base_url_invalid': {
    message:
      'baseUrl is not a URL that credentials can be sent to. Pass an absolute https URL without user, query and # (http is allowed for this machine only).',
    retryable: false,
  },
  'config.credentials_missing': {
    message:
      'A credential of the platform is missing or empty. Set the option named in details.fields from the environment of the server.',
    retryable: false,
  },
  'config.not_supported': {
    message: 'This platform does not support the operation. Check capabilities() before you offer it.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in the configuration of a server. */
export type ConfigErrorCode = keyof typeof configErrors

/** Creates an error of a server's configuration. */
export const configError: (code: ConfigErrorCode, context?: ErrorContext) => BanklinkError =
  // A page imports this file for the errors below: marked, so that a bundler leaves the texts above out of it.
  /* @__PURE__ */ defineErrors<ConfigErrorCode>(configErrors)

/** Errors in how a page uses the kit. */
export const usageErrors = {
  'config.card_missing': {
    message: 'No LinkedAccountCard was found above this component. Render parts of a card inside <LinkedAccountCard>.',
    retryable: false,
  },
  'config.owner_key_missing': {
    message:
      'BanklinkProvider has no ownerKey, so there are no accounts to load. Render this after you know who is signed in, or use a hook that waits, such as useLinkedAccounts.',
    retryable: false,
  },
  'config.provider_missing': {
    message: 'No BanklinkProvider was found above this component. Render <BanklinkProvider> around your app.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** Codes of errors in how a page uses the kit. */
export type UsageErrorCode = keyof typeof usageErrors

/** Creates an error of how a page uses the kit. */
export const usageError: (code: UsageErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<UsageErrorCode>('config.card_missing', 'config.owner_key_missing', 'config.provider_missing')
    : defineErrors<UsageErrorCode>(usageErrors)
