import { idle, type LinkRequest, type LinkSessionState, type LinkToken } from '@banklink/core'
import type { EffectsModule } from './EffectsModule.ts'
import type { LinkHandlerPort } from './handler/LinkHandlerPort.ts'
import type { LinkObserver } from './LinkObserver.ts'
import type { Owner } from './Owner.ts'

/** All that is rendered of a session, as one immutable value. */
export interface SessionSnapshot {
  readonly state: LinkSessionState
  /** The run that the state is of; null while nothing is under way. */
  readonly run: Run | null
  /** The component that shows the run; null for none, and then any may show it. */
  readonly viewer: LinkObserver | null
  /** The handler of Link that should exist. */
  readonly handler: LinkHandlerSpec | null
  /** What tells the session of Link's callbacks; null until the effects are there. */
  readonly port: LinkHandlerPort | null
  /** What is loaded after the first view. */
  readonly module: EffectsModule | null
  /** What shows a run besides its button; null until it is loaded. */
  readonly views: unknown
  /** The page that the person left for a bank, as a path; null where that is not known. */
  readonly returnPath: string | null
  /** The page is shown inside another one; false until the effects run. */
  readonly isFramed: boolean
}

/** One run of linking. What is bound here never changes while the run lives. */
export interface Run {
  readonly id: string
  /** What it was begun for. The state's request differs once the person repairs a duplicate in place of linking it. */
  readonly request: LinkRequest
  /** Null while the owner is not known. */
  readonly owner: Owner | null
  /** Whose callbacks are called at its end. */
  readonly observer: LinkObserver | null
  /** The run that this one continues. */
  readonly continues: string | null
  /** An earlier page began it. */
  readonly isFound: boolean
  /** Aborted when the run is over. */
  readonly signal: AbortSignal
}

/** A handler of Link: made with one token, for one request of one run. */
export interface LinkHandlerSpec {
  readonly key: number
  readonly request: LinkRequest
  readonly token: LinkToken
  /** The address that a bank sent the person back to: Link continues from there. */
  readonly receivedRedirectUri?: string
}

/** What a server renders, and a page hydrates with, however late. */
export const initialSnapshot: SessionSnapshot = {
  state: idle,
  run: null,
  viewer: null,
  handler: null,
  port: null,
  module: null,
  views: null,
  returnPath: null,
  isFramed: false,
}
