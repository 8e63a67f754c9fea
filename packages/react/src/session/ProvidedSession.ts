import type { LinkRequest } from '@banklink/core'
import type { LinkEngine } from './createLinkEngine.ts'
import type { createOAuthReturn } from './createOAuthReturn.ts'
import type { InspectedSession } from './InspectedSession.ts'
import type { LinkObserver, LinkSession } from './LinkSession.ts'

/** A Link session as the provider makes it: what apps use, and what only the kit's own parts do. */
export interface ProvidedSession extends LinkSession, InspectedSession {
  /**
   * Who shows the current run: the component that began it, while it is there. Undefined for none, and then any
   * may show it.
   */
  getViewer: () => LinkObserver | undefined
  /**
   * Whether the run began with this request. Who mends an account in place of linking it again is still in the run that
   * was begun to link it.
   */
  isFor: (request: LinkRequest) => boolean
  /** The component is gone. Its callbacks still hear how its run ends. */
  leave: (observer: LinkObserver) => void
  /**
   * Goes on with Link where a bank has sent the person back to this page: what `useOAuthReturn` calls, with the code
   * for it, which other pages need not load. False where none has, or that return is over.
   */
  resume: (make: typeof createOAuthReturn, observer?: LinkObserver) => Promise<boolean>
  /** Starts listening to the page and finishes what an earlier page left behind. The answer ends it. */
  connect: () => () => void
  /** What runs Link; null until it is loaded. */
  getEngine: () => LinkEngine | null
}
