import type { LinkDriver } from './driver/LinkDriver.ts'
import type { AccountSelect, UpdateNeed } from './flow/Flow.ts'
import type { HandlerRecord } from './sdk/HandlerRecord.ts'
import type { PlaidSdk } from './sdk/PlaidSdk.ts'

export interface LinkSimulatorOptions {
  /**
   * The mock backend that the simulator requests link tokens' data from and sends results to, so that public tokens can
   * be exchanged there. Without it, every `link-…` token is valid until it has succeeded once.
   */
  mock?: MockAddress
  /** Milliseconds since 1970, for the events' timestamps. @default Date */
  clock?: { now(): number }
  /** Creates unique IDs. @default random */
  ids?: () => string
  /** Whether there is an iframe that can be clicked; without it nothing is inserted into the page. @default true */
  panel?: boolean
  /**
   * Whether a box in a corner of the page shows each walk through Link as a script for the driver, to copy into a test.
   *
   * @default false
   */
  recorder?: boolean
  /** Whether the user can choose several accounts or one: a setting of Plaid's dashboard. @default 'multiple' */
  accountSelect?: AccountSelect
  /**
   * The purpose of link tokens if there is no mock: update mode because of an expired login, to choose accounts again,
   * to enter a deposit's code, or for no reason.
   *
   * @default linking an account
   */
  updateMode?: UpdateNeed
  /**
   * The redirect URI for OAuth banks, if the link token has none: an address without query and `#`.
   *
   * @default the page's own
   */
  redirectUri?: string
  /**
   * Allows it to run if `NODE_ENV` is production or the page is not on this machine, as in a demo. Otherwise
   * `createLinkSimulator` throws there, so that no user mistakes it for a bank.
   *
   * @default false
   */
  anywhere?: boolean
}

/** The address of a mock backend. */
export interface MockAddress {
  /** Such as `http://127.0.0.1:4010`. */
  url: string
  /** Sends its requests. @default globalThis.fetch */
  fetch?: typeof fetch
  /**
   * Whether a browser can open the mock's page of an OAuth bank at `url`. If not, the simulator shows a page of its
   * own.
   *
   * @default true, and false where `fetch` is given
   */
  hasBankPages?: boolean
}

/** A simulator of Plaid Link. */
export interface LinkSimulator {
  /** The object for `window.Plaid`. */
  Plaid: PlaidSdk
  /**
   * Installs it as `window.Plaid`, with an inert script tag of the CDN's URL, so that react-plaid-link and other
   * loaders find Link loaded. Call it before they check.
   *
   * @returns a function that undoes it, and destroys the remaining handlers
   */
  install: (target?: Window) => () => void
  /** Resolves to the driver of the Link that is open, or is opened next, once it shows its first pane. */
  opened: () => Promise<LinkDriver>
  /**
   * Breaks the next call, as a failure of Plaid's script does: `create` throws, or `open` shows nothing and calls
   * nothing. Each call of `breakNext` breaks one.
   */
  breakNext: (call: 'create' | 'open') => void
  /**
   * The latest walk through Link as a TypeScript module that repeats it with a driver; null if nothing was done yet.
   * Typed values that are not the Sandbox's own are left out.
   */
  recording: () => string | null
  /** Every handler that was created, oldest first. */
  handlers: () => readonly HandlerRecord[]
}
