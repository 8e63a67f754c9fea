import type { BanklinkError } from './BanklinkError.ts'
import { defineBriefErrors, defineErrors, type ErrorContext, type ErrorEntry } from './defineErrors.ts'

/** What is set up wrong on a server. */
export const configErrors = {
  'config.secret_too_short': {
    message:
      'The gateway secret is missing or shorter than 32 characters. It seals what belongs to a link, so it must be hard to guess: set a random one of 32 characters or more.',
    retryable: false,
  },
  'config.store_key_invalid': {
    message:
      'The key of the store is missing or not 32 bytes as base64 or hex. It encrypts the access tokens that are kept: make one with `openssl rand -base64 32`.',
    retryable: false,
  },
  'config.sqlite_missing': {
    message: 'This runtime has no node:sqlite. Use Node 22.13 or newer, or keep the store in PostgreSQL.',
    retryable: false,
  },
  'config.owner_missing': {
    message:
      'The backend was made without an owner, or with several. Give it exactly one id that is not empty, from the session.',
    retryable: false,
  },
  'config.redirect_uri_invalid': {
    message:
      'redirectUri is not an address that Plaid takes: an absolute https URL without query and #; http for localhost only. Give the address of the page with <OAuthReturn />.',
    retryable: false,
  },
  'config.base_url_invalid': {
    message:
      'baseUrl is not an address that credentials may be sent to: give an absolute https URL without user, query and #; http for this machine only.',
    retryable: false,
  },
  'config.credentials_missing': {
    message:
      'A credential of the platform is missing or empty. Set the option that details.fields names, from the environment of the server.',
    retryable: false,
  },
  'config.not_supported': {
    message: 'This platform cannot do that. Look at capabilities() before offering it.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** What is wrong with how a server was set up. */
export type ConfigErrorCode = keyof typeof configErrors

/** Makes an error of how a server was set up. */
export const configError: (code: ConfigErrorCode, context?: ErrorContext) => BanklinkError =
  // A page imports this file for the errors below: marked, so that a bundler leaves the texts above out of it.
  /* @__PURE__ */ defineErrors<ConfigErrorCode>(configErrors)

/** What is set up wrong on a page. */
export const usageErrors = {
  'config.card_missing': {
    message:
      'There is no LinkedAccountCard above this. Parts of a card read their account there: render them inside one.',
    retryable: false,
  },
  'config.owner_key_missing': {
    message:
      'There is no owner to read for: BanklinkProvider has no ownerKey. Render this once you know who is signed in, or use a hook that waits, such as useLinkedAccounts.',
    retryable: false,
  },
  'config.provider_missing': {
    message: 'There is no BanklinkProvider above this. Linking needs one: render <BanklinkProvider> around your app.',
    retryable: false,
  },
} as const satisfies Record<string, ErrorEntry>

/** What code of a page does that the kit cannot do. */
export type UsageErrorCode = keyof typeof usageErrors

/** Makes an error of how a page was set up. */
export const usageError: (code: UsageErrorCode, context?: ErrorContext) => BanklinkError =
  process.env.NODE_ENV === 'production'
    ? defineBriefErrors<UsageErrorCode>('config.card_missing', 'config.owner_key_missing', 'config.provider_missing')
    : defineErrors<UsageErrorCode>(usageErrors)
