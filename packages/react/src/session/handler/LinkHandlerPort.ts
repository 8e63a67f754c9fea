import type { PlaidErrorMetadata, PlaidExitMetadata, PlaidSuccessMetadata } from '@banklink/core'
import type { LinkHandlerSpec } from '../SessionSnapshot.ts'

/** What can be done with Link once its handler is made. It is closed by taking its spec away. */
export interface LinkHandle {
  open: () => void
}

/** Between the session and the component that holds react-plaid-link. */
export interface LinkHandlerPort {
  /** The handler is there. The answer removes it. */
  attach: (of: LinkHandlerSpec, handle: LinkHandle) => () => void
  /** Making the handler threw. */
  failed: (of: LinkHandlerSpec, cause: unknown) => void
  /** Link's own callbacks. Each may come late, twice, or after everything is gone. */
  succeeded: (of: LinkHandlerSpec, publicToken: string | null, metadata: PlaidSuccessMetadata) => void
  exited: (of: LinkHandlerSpec, error: PlaidErrorMetadata | null, metadata: PlaidExitMetadata | null) => void
  reported: (of: LinkHandlerSpec, name: string, metadata: object | null) => void
}
