import type {
  Capabilities,
  Clock,
  LinkBackend,
  LinkedAccount,
  LinkSessionEvent,
  LinkSessionState,
} from '@banklink/core'
import type { HostPage } from '../host-page/HostPage.ts'
import type { createLinkEngine } from './createLinkEngine.ts'
import type { LinkEvent } from './LinkEvent.ts'
import type { LinkObserver } from './LinkSession.ts'
import type { ExchangeStore } from './PendingExchange.ts'
import type { ReturnStore } from './PendingReturn.ts'

/** What a Link session needs of the app. */
export interface LinkSessionOptions {
  ownerKey: string
  /** Read at each call, so that a backend made anew on every render is no new session. */
  backend: () => LinkBackend
  /** Hears the end of every run, whoever started it. */
  observer: LinkObserver
  /** After the platform's list may have changed. */
  onAccountsChanged: () => void
  /** The owner's accounts, where the page knows them and they may not have changed since. */
  knownAccounts: () => readonly LinkedAccount[] | undefined
  /** What is spoken, BCP 47, for Link where the platform takes it. */
  locale: () => string
  nonce: () => string | undefined
  /** Where banks send the person back to, where the platform takes one. */
  redirectUri: () => string | undefined
  environment: Partial<BanklinkEnvironment>
}

/** What the kit takes from its surroundings; an argument, so that a test can bring its own. */
export interface BanklinkEnvironment {
  clock: Clock
  /** Resolves when `window.Plaid` is there. */
  loadScript: () => Promise<void>
  /** Keeps an exchange that the page might not survive. */
  store: ExchangeStore
  /** Keeps what is needed to go on with when a bank sends the person back. */
  returns: ReturnStore
  /** Absent on a plain http host, where a lease stands in. */
  locks: LockManager | undefined
  page: HostPage
  /** Milliseconds for Link to say that it is open. @default 15_000 */
  openWithinMs: number
  /** Milliseconds for the platform to come to an end, without those in which nobody sees the page. @default 120_000 */
  answerWithinMs: number
  loadEngine: () => Promise<{ createLinkEngine: typeof createLinkEngine }>
}

/** What the parts of an engine share. */
export interface SessionContext
  extends Omit<LinkSessionOptions, 'environment'>,
    Omit<BanklinkEnvironment, 'loadEngine'> {
  getState: () => LinkSessionState
  dispatch: (event: LinkSessionEvent) => void
  /** The same for what begins a run: its observer hears how that ends. */
  begin: (event: LinkSessionEvent, observer: LinkObserver | undefined) => void
  /** The page's address as it was before anything could change it. */
  arrivedAt: string | undefined
  /** What the platform can do; asked once. */
  capabilities: () => Promise<Capabilities>
  /** The same, once it was answered. */
  known: () => Capabilities | undefined
  /** Whether the provider is there. */
  isConnected: () => boolean
  /** Tells those who listen to Link's callbacks. */
  happened: (event: LinkEvent) => void
}

/** A part hears of every change, in the order of the parts. */
export interface SessionPart {
  entered(state: LinkSessionState, before: LinkSessionState): void
}
