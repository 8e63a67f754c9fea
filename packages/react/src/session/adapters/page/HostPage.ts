import type { Visibility } from './pageVisibility.ts'

/** What the session needs of the page that Link opens above. */
export interface HostPage extends Visibility {
  /** Link is about to open: remembers what has to be put back. False where another Link is open over the page. */
  opening: () => boolean
  /** Link is closed: puts it back. Harmless without an opening. */
  closed: () => void
  /** The browser brought the page back from its cache. The answer takes it back. */
  onRestored: (listener: () => void) => () => void
  /** Whether the page is in an iframe, where Link loses its state while the user is at a bank. */
  isFramed: () => boolean
  /** The page's address as it is now. */
  address: () => string
  /** Replaces the page's URL without loading it, and keeps the router's `history.state`. */
  replaceAddress: (address: string) => void
  /** Goes to another page, which takes this one's place in the history. */
  leaveFor: (address: string) => void
  /** The run that this browser tab opened Link with last; null where the browser keeps nothing. */
  lastRun: () => string | null
  rememberRun: (id: string) => void
}
