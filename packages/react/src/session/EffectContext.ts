import type { Capabilities, Clock, LinkBackend, LinkedAccount, LinkRequest, LinkSessionEvent } from '@banklink/core'
import type { EndStore } from './ends/UnheardEnd.ts'
import type { ExchangeMemory } from './exchange/createExchangeMemory.ts'
import type { LinkHolder } from './handler/createLinkHolder.ts'
import type { LinkEvent } from './LinkEvent.ts'
import type { LinkObserver } from './LinkObserver.ts'
import type { Owner } from './Owner.ts'
import type { ReturnJourney } from './oauth/createReturnJourney.ts'
import type { BanklinkEnvironment, SessionOptions } from './SessionOptions.ts'
import type { Run, SessionSnapshot } from './SessionSnapshot.ts'
import type { TokenSupply } from './tokens/createTokenSupply.ts'

/** What the session's core offers its effects. */
export interface SessionCore {
  /** Whose session it is. */
  owner: Owner
  /** The newest backend that the app gave for this owner, such as one with renewed headers. */
  backend: () => LinkBackend
  getSnapshot: () => SessionSnapshot
  /** Tells the session what happened. With a run, it changes nothing once that run is over. */
  dispatch: (event: LinkSessionEvent, run?: Run | null) => void
  /** The same for what begins a run: its observer is called at the end. */
  begin: (event: LinkSessionEvent, observer: LinkObserver | null) => void
  /** Changes the parts of the snapshot other than the state. */
  update: (change: Partial<Pick<SessionSnapshot, 'handler' | 'returnPath' | 'views'>>) => void
  /** The page's URL before any code could change it. */
  arrivedAt: string | undefined
  /** The platform's capabilities, requested once. */
  capabilities: () => Promise<Capabilities>
  /** The same, after they were received. */
  cachedCapabilities: () => Capabilities | undefined
  /** Whether the provider is mounted. */
  isConnected: () => boolean
  /** Reports a Link event to `onEvent` listeners. */
  report: (event: LinkEvent) => void
  /** The component, or otherwise the provider, that receives the end of a request's run; `null` for none. */
  observerFor: (request: LinkRequest) => LinkObserver | null
}

/** The arguments of every effect: the app's options, the environment, the session's core and its memory. */
export interface EffectContext
  extends Omit<SessionOptions, 'backend' | 'environment' | 'loadEffects' | 'onAccountsChanged' | 'cachedAccounts'>,
    Omit<BanklinkEnvironment, 'loadEngine'>,
    SessionCore {
  onAccountsChanged: () => void
  knownAccounts: () => readonly LinkedAccount[] | undefined
  /** Link tokens, at most one for each request. */
  tokens: TokenSupply
  /** Public tokens, by their run. */
  exchanges: ExchangeMemory
  /** The OAuth return of this page. */
  journey: ReturnJourney
  /** Resolves while the owner is signed in; rejects with the signal's reason. */
  ownerIsHere: (signal: AbortSignal) => Promise<void>
  /** A clock whose timers keep running after the provider unmounts, for requests in progress. */
  lastingClock: Clock
  /** Aborted when the provider unmounts. */
  connection: () => AbortSignal
  link: LinkHolder
  ends: EndStore
}
