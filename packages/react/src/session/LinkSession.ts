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

/** The page's one Link session: components start runs, and only the session owns Link. */
export interface LinkSession {
  getState: () => LinkSessionState
  subscribe: (listener: () => void) => () => void
  /**
   * Opens Link for a request, at once if everything is ready, otherwise as soon as it is. Does nothing while Link is
   * open or the platform completes a link.
   */
  start: (request: LinkRequest, observer?: LinkObserver) => void
  /** Loads everything that a likely click needs. */
  prefetch: (request: LinkRequest) => void
  /** After a failure: sends the exchange again if that can help, otherwise starts again. */
  retry: (observer?: LinkObserver) => void
  /** In `choosing`: continues with the user's decision. Ignores a choice that the state doesn't offer. */
  choose: (choice: LinkChoice) => void
  /**
   * Cancels a link that is not open yet, and dismisses a failure, a result or a choice. No later page shows it again.
   */
  dismiss: () => void
  /** Resets the session and returns the link token to the platform. */
  reset: () => void
  /** The link token for a request, for apps that open Link themselves. The session uses the same token. */
  getLinkToken: (request: LinkRequest) => Promise<LinkToken>
  /** Call it after a link token was used, so that the next one is new. */
  spendLinkToken: (request: LinkRequest) => void
  /**
   * Returns the platform's capabilities, requested once. If `call` is aborted without an answer, the next call sends a
   * new request.
   */
  capabilities: (call?: Pick<Call, 'signal'>) => Promise<Capabilities>
  /** Calls the listener for every Link event. Returns a function that removes it. */
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
  /** @internal The app changed the owner's accounts without a run, for example by removing one. */
  accountsChanged: () => void
  /** @internal The provider was mounted. Returns a function for its unmount. */
  connect: () => () => void
  /** @internal Sets the newest backend of the session's owner. */
  setBackend: (backend: LinkBackend) => void
  /** @internal Sets the signed-in owner; null while it is unknown. */
  setOwner: (owner: Owner | null) => void
  /** @internal The session's options. */
  readonly options: SessionOptions
  /** @internal Calls the watcher for every event of the session, including events without an effect. */
  watch: (watcher: SessionWatcher) => () => void
  /** @internal The session's owner; null while it is unknown. */
  getOwner: () => Owner | null
  /** @internal The current link tokens. */
  listTokens: () => HeldToken[]
}

export type SessionWatcher = (step: SessionStep) => void

/** One event of a session. */
export interface SessionStep {
  event: LinkSessionEvent
  before: LinkSessionState
  /** The same object as `before` if the event had no effect. */
  state: LinkSessionState
}
