import type { LinkSession } from '../session/createLinkSession.ts'

/** Shows a session on screen. */
export interface Panel {
  /** Shows the session from now on, whenever it has something to show, and hides when it has ended. */
  attach: (session: LinkSession) => void
  /** Takes it out of the page. */
  remove: () => void
}

/** Shows nothing: for tests without a screen. */
export const noPanel: Panel = { attach: () => {}, remove: () => {} }
