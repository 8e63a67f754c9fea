import type { LinkRequest, SealedState } from '@banklink/core'
import type { Owner } from '../Owner.ts'

/**
 * A link token that no handler was created with. A later page load reuses it, so that a user who opens a page three
 * times leaves one row at a platform that creates a row for each token.
 */
export interface UnusedToken extends Owner {
  id: string
  request: LinkRequest
  /** The locale of the request: another locale or redirect URI needs another token. */
  locale: string
  redirectUri: string | null
  linkToken: string
  state: SealedState
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** How long an unused token is kept for later page loads, in milliseconds. */
export const unusedTokenLifeMs = 30 * 60_000

/** Where unused tokens are kept. All of it may be refused, as in a browser's private mode. */
export interface TokenStore {
  put: (token: UnusedToken) => Promise<void>
  all: () => Promise<UnusedToken[]>
  /** Reads and removes one, in one transaction: only one page uses it. */
  take: (id: string) => Promise<UnusedToken | undefined>
}
