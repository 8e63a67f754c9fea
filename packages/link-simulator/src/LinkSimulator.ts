import type { LinkDriver } from './driver/LinkDriver.ts'
import type { AccountSelect, UpdateNeed } from './flow/Flow.ts'
import type { HandlerRecord } from './sdk/HandlerRecord.ts'
import type { PlaidSdk } from './sdk/PlaidSdk.ts'

export interface LinkSimulatorOptions {
  /**
   * The mock backend to ask what a link token is for and to hand the result to, so that public tokens can be
   * exchanged there. Without it every `link-…` token is good until it has succeeded once.
   */
  mock?: MockAddress
  /** Milliseconds since 1970, for the events' timestamps. @default Date */
  clock?: { now(): number }
  /** Makes ids that never repeat. @default random */
  ids?: () => string
  /** Whether there is an iframe that a person can use; without it nothing is put into the page. @default true */
  panel?: boolean
  /**
   * Whether a box in a corner of the page shows each walk through Link as a script for the driver, to be copied into a
   * test.
   *
   * @default false
   */
  recorder?: boolean
  /** Whether a person can choose several accounts or one: a setting of Plaid's dashboard. @default 'multiple' */
  accountSelect?: AccountSelect
  /**
   * What the link tokens are for when there is no mock to ask: update mode because of a login that is no longer good,
   * because of accounts to choose anew, because of a deposit whose code is to be entered, or because of nothing.
   *
   * @default linking an account
   */
  updateMode?: UpdateNeed
  /**
   * Where OAuth banks send the person back to, where the link token does not say: an address without query and `#`.
   *
   * @default the page's own
   */
  redirectUri?: string
  /**
   * Lets it run where `NODE_ENV` is production or the page is not on this machine, as in a demo. Without it
   * `createLinkSimulator` throws there, so that nobody takes it for their bank.
   *
   * @default false
   */
  anywhere?: boolean
}

/** Where a mock backend is. */
export interface MockAddress {
  /** Such as `http://127.0.0.1:4010`. */
  url: string
  /** What asks it. @default globalThis.fetch */
  fetch?: typeof fetch
  /**
   * Whether a browser can open the mock's page of an OAuth bank at `url`. Where it cannot, the simulator shows a page of
   * its own.
   *
   * @default true, and false where `fetch` is given
   */
  hasBankPages?: boolean
}

/** A stand-in for Plaid Link. */
export interface LinkSimulator {
  /** What stands at `window.Plaid`. */
  Plaid: PlaidSdk
  /**
   * Puts it at `window.Plaid`, with an inert script tag of the CDN's address, so that react-plaid-link and other
   * loaders find Link loaded. Call it before they first look.
   *
   * @returns what undoes it, and destroys the handlers that are left
   */
  install: (target?: Window) => () => void
  /** Resolves to the driver of the Link that is open, or is opened next, once it shows its first pane. */
  opened: () => Promise<LinkDriver>
  /**
   * Breaks the next call, as on a bad day of Plaid's script: `create` throws, or `open` shows nothing and tells
   * nobody. Once for each time that it was said.
   */
  breakNext: (call: 'create' | 'open') => void
  /**
   * The latest walk through Link as a TypeScript module that repeats it with a driver; null before anything was done.
   * What was typed and is not the Sandbox's own is left out.
   */
  recording: () => string | null
  /** Every handler that was created, oldest first. */
  handlers: () => readonly HandlerRecord[]
}
