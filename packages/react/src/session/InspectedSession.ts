import type { LinkSessionEvent, LinkSessionState } from '@banklink/core'
import type { TokenSlot } from './createTokenSlot.ts'
import type { LinkSession } from './LinkSession.ts'
import type { LinkSessionOptions } from './SessionContext.ts'

/** What a developer's panel reads of a Link session. It changes nothing there, and apps do not see it. */
export interface InspectedSession extends Pick<LinkSession, 'getState' | 'onEvent'> {
  options: LinkSessionOptions
  /** Hears everything that happens to the session, also what changes nothing. The answer takes it back. */
  watch: (watcher: SessionWatcher) => () => void
  /** What holds the link tokens; null until it is loaded. */
  getEngine: () => { preparation: { tokens: Pick<TokenSlot, 'list'> } } | null
}

export type SessionWatcher = (step: SessionStep) => void

/** One thing that happened to a session. */
export interface SessionStep {
  event: LinkSessionEvent
  before: LinkSessionState
  /** The same as `before` where the event changed nothing. */
  state: LinkSessionState
}
