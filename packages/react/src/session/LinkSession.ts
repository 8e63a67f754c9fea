import type {
  BanklinkError,
  Capabilities,
  LinkExit,
  LinkedAccount,
  LinkPurpose,
  LinkRequest,
  LinkSessionState,
  LinkToken,
  PlaidErrorMetadata,
  PlaidExitMetadata,
  PlaidSuccessMetadata,
} from '@banklink/core'
import type { LinkEvent } from './LinkEvent.ts'

/** The page's one Link session: components ask it for a run, and it alone owns Link. */
export interface LinkSession {
  getState: () => LinkSessionState
  subscribe: (listener: () => void) => () => void
  /**
   * Opens Link for a request: at once where everything is ready, else as soon as it is. While Link is open or the
   * platform is being told, it does nothing.
   */
  start: (request: LinkRequest, observer?: LinkObserver) => void
  /** Gets everything ready for a click that is likely to come. */
  prefetch: (request: LinkRequest) => void
  /** After a failure: tells the platform again where that can help, else begins anew. */
  retry: (observer?: LinkObserver) => void
  /**
   * Goes on with what the person decided: Plaid's id of the account to link, or a currency. `repair`: mends the account
   * that is linked already, where its `nextAction` is `reconnect` or `verify_deposits`, and links nothing.
   */
  choose: (choice: string) => void
  /** Puts a failure, a result or a choice away, for good: it is not taken up again by a later page. */
  dismiss: () => void
  /** Puts everything back and gives the link token back to the platform. */
  reset: () => void
  /** The link token for a request, for those who open Link themselves. Shared with the session's own. */
  getLinkToken: (request: LinkRequest) => Promise<LinkToken>
  /** Says that a link token was used, so that the next one is new. */
  spendLinkToken: (request: LinkRequest) => void
  capabilities: () => Promise<Capabilities>
  /** Hears every callback of Link. The answer takes it back. */
  onEvent: (listener: (event: LinkEvent) => void) => () => void
}

/** What the starter of a run hears. At most one of `onLinked`, `onExit` and `onError` ends a run. */
export interface LinkObserver {
  /**
   * The platform says that the account is usable, or that it will be. Only with `purpose: 'link'` is it a new one: a
   * login that was renewed and a deposit that was verified are told here too.
   */
  onLinked?: (account: LinkedAccount, info: { outcome: 'active' | 'pending'; purpose: LinkPurpose }) => void
  /** The person left Link without an error. */
  onExit?: (exit: LinkExit) => void
  /** The run failed, or Link ended with an error. The words for the person are on the screen by then. */
  onError?: (error: BanklinkError) => void
}

/** One handler of Link: made with one token, for one request. */
export interface LinkRun {
  readonly key: number
  readonly request: LinkRequest
  readonly token: LinkToken
  /** Where a bank sent the person back to, untouched: Link goes on from there. */
  readonly receivedRedirectUri?: string
}

/** What can be done with Link once its handler is made. It is closed by taking its run away. */
export interface LinkHandle {
  open: () => void
}

/** Between the session and the component that holds react-plaid-link. */
export interface LinkHandlerPort {
  /** The handler that should exist; null for none. Stable between changes. */
  getRun: () => LinkRun | null
  /** The handler is there. The answer takes it back. */
  attach: (run: LinkRun, handle: LinkHandle) => () => void
  /** Making the handler threw. */
  threw: (run: LinkRun, cause: unknown) => void
  /** Link's own callbacks. Each may come late, twice, or after everything is gone. */
  succeeded: (run: LinkRun, publicToken: string | null, metadata: PlaidSuccessMetadata) => void
  exited: (run: LinkRun, error: PlaidErrorMetadata | null, metadata: PlaidExitMetadata | null) => void
  happened: (run: LinkRun, name: string, metadata: object | null) => void
}
