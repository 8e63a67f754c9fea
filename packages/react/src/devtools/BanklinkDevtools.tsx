'use client'
import type { FunctionComponent } from 'react'
import type { DevtoolsTab } from './DevtoolsTab.ts'
import { LoadedDevtools } from './LoadedDevtools.tsx'

export interface BanklinkDevtoolsProps {
  /** Tabs of your own, after the panel's. */
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
 * Shows a developer what the Link session does: its timeline, ids for a support ticket, the link token's end, what the
 * browser keeps, errors with their docs. It shows no token. Mount it anywhere inside the provider.
 *
 * In a production build it is nothing, and its code is not in the bundle. `@banklink/react/devtools/production` has
 * the same panel for a page that shall have it there.
 *
 * @example
 * <BanklinkProvider backend={backend} ownerKey={user.id}>
 *   <App />
 *   <BanklinkDevtools />
 * </BanklinkProvider>
 */
export const BanklinkDevtools: FunctionComponent<BanklinkDevtoolsProps> =
  process.env.NODE_ENV === 'production' ? () => null : LoadedDevtools
