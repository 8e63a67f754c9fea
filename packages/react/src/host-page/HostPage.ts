import type { Visibility } from './pageVisibility.ts'

/** What the session needs of the page that Link opens above. */
export interface HostPage extends Visibility {
  /** Link is about to open: remembers what has to be put back. */
  opening: () => void
  /** Link is closed: puts it back. Harmless without an opening. */
  closed: () => void
  /** The browser brought the page back from its cache. The answer takes it back. */
  onRestored: (listener: () => void) => () => void
}
