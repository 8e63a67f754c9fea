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
  /** Called at the end of every run, whoever began it. */
  observer: RunObserver
  /** After the platform's list may have changed. */
  onAccountsChanged: (owner: Owner) => void
  /** The owner's accounts as this page last read them. */
  cachedAccounts: (owner: Owner) => CachedAccounts | undefined
  /** The page's language, BCP 47, for Link where the platform takes it. */
  locale: () => string
  nonce: () => string | undefined
  /** Where banks send the person back to, where the platform takes one. */
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
  /** Keeps what is needed to continue when a bank sends the person back. */
  returns: ReturnStore
  /** Keeps the ends of runs that nothing could be told of. */
  ends: EndStore
  /** Keeps link tokens that no Link was opened with. */
  unusedTokens: TokenStore
  /** Absent on a plain http host, where a lease stands in. */
  locks: LockManager | undefined
  page: HostPage
  /** The browser's other tabs. */
  tabs: Tabs
  /** Milliseconds until a wait is called slow, in words and with a way to cancel it. @default 5_000 */
  slowAfterMs: number
  /** Milliseconds for the platform to answer, without those in which nobody sees the page. @default 120_000 */
  answerWithinMs: number
  /** Loads what runs Link. */
  loadEngine: () => Promise<EffectsModule>
}
