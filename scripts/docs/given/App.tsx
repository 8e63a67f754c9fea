/** The reader's app, over a link token or over a backend. */
import type { LinkBackend } from '@banklink/core'
import type { ReactNode } from 'react'

export declare function App(props: { linkToken?: string; backend?: LinkBackend }): ReactNode
