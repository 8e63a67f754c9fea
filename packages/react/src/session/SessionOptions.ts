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

/** What a Link session needs of the app. */
export interface SessionOptions {
  backend: LinkBackend
  /** Receives the end of every run, whichever component started it. */
  observer: RunObserver
  /** After the platform's list may have changed. */
  onAccountsChanged: (owner: Owner) => void
  /** The owner's accounts as this page last read them. */
  cachedAccounts: (owner: Owner) => CachedAccounts | undefined
  /** The page's language, BCP 47, for Link where the platform takes it. */
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
  /** Something happened since that may have changed it. */
  isInvalidated: boolean
}

/** What the kit takes from its surroundings; an argument, so that a test can bring its own. */
export interface BanklinkEnvironment {
  clock: Clock
  /** Resolves when `window.Plaid` is there. */
  loadScript: () => Promise<void>
  /** Keeps an exchange that the page might not survive. */
  store: ExchangeStore
  /** Stores the data that an OAuth return needs to resume. */
  returns: ReturnStore
  /** Stores the ends of runs that no observer received. */
  ends: EndStore
  /** Keeps link tokens that no Link was opened with. */
  unusedTokens: TokenStore
  /** Undefined on a plain HTTP page, where a lease replaces the lock. */
  locks: LockManager | undefined
  page: HostPage
  /** The browser's other tabs. */
  tabs: Tabs
  /** Milliseconds until a wait is called slow, in words and with a way to cancel it. @default 5_000 */
  slowAfterMs: number
  /** Milliseconds for the platform to respond, not counting time while the page is hidden. @default 120_000 */
  answerWithinMs: number
  /** Loads what runs Link. */
  loadEngine: () => Promise<EffectsModule>
}
