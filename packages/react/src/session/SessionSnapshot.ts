import { idle, type LinkRequest, type LinkSessionState, type LinkToken } from '@banklink/core'
import type { EffectsModule } from './EffectsModule.ts'
import type { LinkHandlerPort } from './handler/LinkHandlerPort.ts'
import type { LinkObserver } from './LinkObserver.ts'
import type { Owner } from './Owner.ts'

/** Everything that components render of a session, as one immutable value. */
export interface SessionSnapshot {
  readonly state: LinkSessionState
  /** The run that the state belongs to; `null` if there is none. */
  readonly run: Run | null
  /** The component that shows the run; null for none, and then any may show it. */
  readonly viewer: LinkObserver | null
  /** The handler of Link that should exist. */
  readonly handler: LinkHandlerSpec | null
  /** What tells the session of Link's callbacks; null until the effects are there. */
  readonly port: LinkHandlerPort | null
  /** The lazy module; `null` until it is loaded. */
  readonly module: EffectsModule | null
  /** What shows a run besides its button; null until it is loaded. */
  readonly views: unknown
  /** The path of the page that the user left for a bank; `null` if unknown. */
  readonly returnPath: string | null
  /** The page is shown inside another one; false until the effects run. */
  readonly isFramed: boolean
}

/** One run of linking. What is bound here never changes while the run lives. */
export interface Run {
  readonly id: string
  /**
   * The request that started the run. The state's request differs after the user chose to reconnect a duplicate instead
   * of linking it.
   */
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
  /** The URL that a bank redirected to: Link resumes from it. */
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
