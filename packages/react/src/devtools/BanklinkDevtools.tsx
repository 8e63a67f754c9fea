'use client'
import type { FunctionComponent } from 'react'
import type { DevtoolsTab } from './DevtoolsTab.ts'
import { LoadedDevtools } from './LoadedDevtools.tsx'

export interface BanklinkDevtoolsProps {
  /** Custom tabs, after the panel's. */
  tabs?: readonly DevtoolsTab[]
  /**
   * The corner of the page with the button that opens the panel.
   *
   * @default 'bottom-end'
   */
  position?: DevtoolsPosition
  /**
   * Whether the panel is open at first. After that a browser tab's panel is as it was left, also over a reload.
   *
   * @default false
   */
  defaultOpen?: boolean
  /**
   * Where Banklink's docs are, such as `https://docs.example.com/banklink/`: an error's entry is linked below it.
   *
   * @default the docs in Banklink's repository
   */
  docsUrl?: string
}

/** Corners by the page's direction of writing. */
export type DevtoolsPosition = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start'

/**
 * Shows developers what the Link session does: its timeline, IDs for a support ticket, the link token's expiry, stored
 * data, and errors with links to their docs. It shows no token. Mount it anywhere inside the provider.
 * In a production build it renders nothing, and its code isn't bundled. `@banklink/react/devtools/production` exports
 * the same panel for production builds.
 *
 * @example
 * <BanklinkProvider backend={backend} ownerKey={user.id}>
 *   <App />
 *   <BanklinkDevtools />
 * </BanklinkProvider>
 */
export const BanklinkDevtools: FunctionComponent<BanklinkDevtoolsProps> =
  process.env.NODE_ENV === 'production' ? () => null : LoadedDevtools
