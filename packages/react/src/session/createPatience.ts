import type { LinkSessionState } from '@banklink/core'
import type { SessionContext, SessionPart } from './SessionContext.ts'

/** What somebody waits for longer than this is said to be still under way. Milliseconds. */
const patienceMs = 5_000

/** Tells the session when somebody has waited for a while. */
export function createPatience({ clock, dispatch }: Pick<SessionContext, 'clock' | 'dispatch'>): SessionPart {
  let stop = () => {}
  return {
    entered(state, before) {
      const awaited = awaitedIn(state)
      if (awaited === awaitedIn(before)) return
      stop()
      stop = awaited ? clock.after(patienceMs, () => dispatch({ type: 'slowed' })) : () => {}
    },
  }
}

/** What somebody waits for: Link, or the platform. */
function awaitedIn(state: LinkSessionState): string | null {
  return state.status === 'completing' || (state.status === 'preparing' && state.wantsOpen) ? state.status : null
}
