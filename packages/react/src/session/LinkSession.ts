import type {
  Call,
  Capabilities,
  LinkBackend,
  LinkRequest,
  LinkSessionEvent,
  LinkSessionState,
  LinkToken,
} from '@banklink/core'
import type { LinkChoice } from './LinkChoice.ts'
import type { LinkEvent } from './LinkEvent.ts'
import type { LinkObserver, RunObserver } from './LinkObserver.ts'
import type { Owner } from './Owner.ts'
import type { CreateReturnArrival } from './oauth/ReturnArrival.ts'
import type { SessionOptions } from './SessionOptions.ts'
import type { SessionSnapshot } from './SessionSnapshot.ts'
import type { HeldToken } from './tokens/createTokenSlot.ts'

/** The page's one Link session: components ask it for a run, and it alone owns Link. */
export interface LinkSession {
  getState: () => LinkSessionState
  subscribe: (listener: () => void) => () => void
  /**
   * Opens Link for a request, at once if everything is ready, otherwise as soon as it is. Does nothing while Link is
   * open or the platform completes a link.
   */
  start: (request: LinkRequest, observer?: LinkObserver) => void
  /** Gets everything ready for a click that is likely to come. */
  prefetch: (request: LinkRequest) => void
  /** After a failure: sends the exchange again if that can help, otherwise starts again. */
  retry: (observer?: LinkObserver) => void
  /** In `choosing`: continues with the user's decision. Ignores a choice that the state doesn't offer. */
  choose: (choice: LinkChoice) => void
  /** Cancels a link that is not open yet, and dismisses a failure, a result or a choice: no later page shows it again. */
  dismiss: () => void
  /** Puts everything back and gives the link token back to the platform. */
  reset: () => void
  /** The link token for a request, for apps that open Link themselves. The session uses the same token. */
  getLinkToken: (request: LinkRequest) => Promise<LinkToken>
  /** Call it when a link token was used, so that the next one is new. */
  spendLinkToken: (request: LinkRequest) => void
  /** What the platform can do, asked once. Once `call` is given up without an answer, the next question is a new one. */
  capabilities: (call?: Pick<Call, 'signal'>) => Promise<Capabilities>
  /** Calls the listener for every callback of Link. The answer removes it. */
  onEvent: (listener: (event: LinkEvent) => void) => () => void

  /** @internal Returns the current snapshot. */
  getSnapshot: () => SessionSnapshot
  /**
   * @internal Registers a component that shows runs and receives their ends. Returns a function that unregisters it.
   */
  join: (observer: RunObserver, isFor: (request: LinkRequest) => boolean) => () => void
  /** @internal Resumes Link on the page that a bank redirected to. Resolves to `false` if no bank did. */
  resumeReturn: (observer: LinkObserver, create: CreateReturnArrival) => Promise<boolean>
  /** @internal Replaces this page with another one of its origin. */
  leaveFor: (path: string) => void
  /** @internal The app changed the owner's accounts without a run, such as by removing one. */
  accountsChanged: () => void
  /** @internal The provider is there. The answer ends it. */
  connect: () => () => void
  /** @internal The newest backend that the app gave for the session's owner. */
  setBackend: (backend: LinkBackend) => void
  /** @internal Who is signed in; null while that is not known. */
  setOwner: (owner: Owner | null) => void
  /** @internal What the session was made with. */
  readonly options: SessionOptions
  /** @internal Calls the watcher for everything that happens to the session, also what changes nothing. */
  watch: (watcher: SessionWatcher) => () => void
  /** @internal Whose session it is; null while that is not known. */
  getOwner: () => Owner | null
  /** @internal The link tokens that are there. */
  listTokens: () => HeldToken[]
}

export type SessionWatcher = (step: SessionStep) => void

/** One thing that happened to a session. */
export interface SessionStep {
  event: LinkSessionEvent
  before: LinkSessionState
  /** The same as `before` where the event changed nothing. */
  state: LinkSessionState
}
