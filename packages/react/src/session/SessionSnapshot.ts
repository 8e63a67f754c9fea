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
  /** The component that shows the run; null for none, and then any component may show it. */
  readonly viewer: LinkObserver | null
  /** The handler of Link that should exist. */
  readonly handler: LinkHandlerSpec | null
  /** Reports Link's callbacks to the session; null until the effects are loaded. */
  readonly port: LinkHandlerPort | null
  /** The lazy module; `null` until it is loaded. */
  readonly module: EffectsModule | null
  /** The components that show a run apart from its button; null until they are loaded. */
  readonly views: unknown
  /** The path of the page that the user left for a bank; `null` if unknown. */
  readonly returnPath: string | null
  /** Whether the page is in an iframe; false until the effects run. */
  readonly isFramed: boolean
}

/** One run of linking. Its properties never change. */
export interface Run {
  readonly id: string
  /**
   * The request that started the run. The state's request differs after the user chose to reconnect a duplicate instead
   * of linking it.
   */
  readonly request: LinkRequest
  /** Null while the owner is unknown. */
  readonly owner: Owner | null
  /** The observer whose callbacks are called at its end. */
  readonly observer: LinkObserver | null
  /** The run that this one continues. */
  readonly continues: string | null
  /** Whether an earlier page started it. */
  readonly isFound: boolean
  /** Aborted when the run ends. */
  readonly signal: AbortSignal
}

/** A handler of Link: created with one token, for one request of one run. */
export interface LinkHandlerSpec {
  readonly key: number
  readonly request: LinkRequest
  readonly token: LinkToken
  /** The URL that a bank redirected to: Link resumes from it. */
  readonly receivedRedirectUri?: string
}

/** The snapshot for server rendering and hydration. */
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
