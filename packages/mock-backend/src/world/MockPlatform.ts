import type { Hono } from 'hono'
import type * as v from 'valibot'
import type { ItemAccount } from '../plaid/PlaidState.ts'
import type { MockWorld } from './MockWorld.ts'

/** The types that differ between platforms. */
export interface PlatformShape {
  /** The platform's state. */
  state: object
  /** What callers need: owners, credentials. `mock.<platform>` returns it. */
  access: { baseUrlPath: string; credentials: object }
  /** Its part of `mock.state()`. */
  dump: object
  /** Its switches; undefined if there are none. */
  switches: object | undefined
  /** Its variant, set once; undefined if there is only one. */
  options: object | undefined
}

/** One complete platform of the mock. `platforms.ts` lists them; only the devtools tab also names them. */
export interface MockPlatform<shape extends PlatformShape> {
  /** Creates its initial state with so many owners. The same seed gives the same IDs and credentials. */
  createState: (seed: string, owners: number) => shape['state']
  /** Enables CORS for the allowed paths; absent if all are for servers. */
  openToPages?: (app: Hono, world: MockWorld) => void
  /** Serves its paths, all below its name. */
  serve: (app: Hono, world: MockWorld, options: shape['options']) => void
  /** Its paths with descriptions, for the mock's home page. */
  home: Readonly<Record<string, string>>
  /** Its real origins, for MSW. */
  origins: readonly string[]
  /** An error in the platform's shape, if no specific rule applies. */
  errorBody: (world: MockWorld, error: { status: number; message: string }) => Record<string, unknown>
  access: (world: MockWorld) => shape['access']
  /** What it holds, without a secret. */
  dump: (world: MockWorld) => shape['dump']
  /** Its share of `mock.state().counts`. */
  counts?: (world: MockWorld) => Record<string, number>
  /** Every value that must never reach a browser. */
  secrets: (world: MockWorld) => Iterable<string>
  /** How it behaves at the beginning. */
  switches: shape['switches']
  /** The fields of `POST /control/switches` that set that, in snake case. */
  switchFields: v.ObjectEntries
  /** The Item of one of its own IDs; null if nothing is linked there yet, undefined if it has no such ID. */
  itemIdAt?: (world: MockWorld, id: string) => string | null | undefined
  /** The account whose automatic deposits belong to one of its own IDs. */
  depositsAt?: (world: MockWorld, id: string) => ItemAccount | undefined
  /** Called when the bank of an Item requires a new sign-in. */
  loginRequired?: (world: MockWorld, itemId: string) => void
  /** Called when the user signed in again at the bank of an Item. */
  loginRenewed?: (world: MockWorld, itemId: string) => void
}
