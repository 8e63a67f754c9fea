import type { Clock, LinkBackend, LinkedAccount } from '@banklink/core'
import type { HostPage } from './adapters/page/HostPage.ts'
import type { EffectsModule } from './EffectsModule.ts'
import type { EndStore } from './ends/UnheardEnd.ts'
import type { ExchangeStore } from './exchange/PendingExchange.ts'
import type { RunObserver } from './LinkObserver.ts'
import type { Owner } from './Owner.ts'
import type { ReturnStore } from './oauth/PendingReturn.ts'
import type { Tabs } from './tabs/Tabs.ts'
import type { TokenStore } from './tokens/UnusedToken.ts'

/** A Link session's dependencies on the app. */
export interface SessionOptions {
  backend: LinkBackend
  /** Receives the end of every run, whichever component started it. */
  observer: RunObserver
  /** Called when the platform's list may have changed. */
  onAccountsChanged: (owner: Owner) => void
  /** The owner's accounts as this page last read them. */
  cachedAccounts: (owner: Owner) => CachedAccounts | undefined
  /** The page's language, BCP 47, for Link if the platform supports it. */
  locale: () => string
  nonce: () => string | undefined
  /** The redirect URI for OAuth banks, for platforms that accept one. */
  redirectUri: () => string | undefined
  loadEffects: () => Promise<EffectsModule>
  environment: Partial<BanklinkEnvironment>
}

/** A list of accounts in the page's query cache. */
export interface CachedAccounts {
  data: readonly LinkedAccount[] | undefined
  /** Milliseconds since 1970. */
  dataUpdatedAt: number
  /** Whether it may have changed since. */
  isInvalidated: boolean
}

/** The kit's dependencies on its environment, for tests. */
export interface BanklinkEnvironment {
  clock: Clock
  /** Resolves when `window.Plaid` exists. */
  loadScript: () => Promise<void>
  /** Stores exchanges, in case the page closes. */
  store: ExchangeStore
  /** Stores the data that an OAuth return needs to resume. */
  returns: ReturnStore
  /** Stores the ends of runs that no observer received. */
  ends: EndStore
  /** Stores unused link tokens. */
  unusedTokens: TokenStore
  /** Undefined on a plain HTTP page, where a lease replaces the lock. */
  locks: LockManager | undefined
  page: HostPage
  /** The browser's other tabs. */
  tabs: Tabs
  /** Milliseconds until a wait counts as slow, which shows a notice and a cancel button. @default 5_000 */
  slowAfterMs: number
  /** Milliseconds for the platform to respond, not counting time while the page is hidden. @default 120_000 */
  answerWithinMs: number
  /** Loads the effects. */
  loadEngine: () => Promise<EffectsModule>
}
