import type { Hono } from 'hono'
import type * as v from 'valibot'
import type { ItemAccount } from '../plaid/PlaidState.ts'
import type { MockWorld } from './MockWorld.ts'

/** What differs from platform to platform. */
export interface PlatformShape {
  /** What the platform holds. */
  state: object
  /** What it tells those who call it: owners, credentials. `mock.<platform>` has it. */
  access: { baseUrlPath: string; credentials: object }
  /** What `mock.state()` shows of it. */
  dump: object
  /** How it behaves; undefined where nothing can be set. */
  switches: object | undefined
  /** In which of its forms it is served, set once; undefined where there is one. */
  options: object | undefined
}

/** One platform of the mock, whole. `platforms.ts` lists them; only the devtools tab names them too. */
export interface MockPlatform<shape extends PlatformShape> {
  /** What it holds at the beginning. The same seed gives the same ids and credentials. */
  createState: (seed: string) => shape['state']
  /** Lets pages of other origins call what they may; absent where all is for servers. */
  openToPages?: (app: Hono, world: MockWorld) => void
  /** Serves its paths, all below its own name. */
  serve: (app: Hono, world: MockWorld, options: shape['options']) => void
  /** Its paths and what they do, for who opens the mock's address. */
  home: Readonly<Record<string, string>>
  /** Where it really is, for MSW. */
  origins: readonly string[]
  /** An error in its shape, where none of its own rules says what it is. */
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
  /** The Item behind one of its own ids; null where nothing is linked there yet, undefined where it has no such id. */
  itemIdAt?: (world: MockWorld, id: string) => string | null | undefined
  /** The account whose automatic deposits belong to one of its own ids. */
  depositsAt?: (world: MockWorld, id: string) => ItemAccount | undefined
  /** Hears that the bank of an Item wants a new login. */
  loginRequired?: (world: MockWorld, itemId: string) => void
  /** Hears that the person signed in again at the bank of an Item. */
  loginRenewed?: (world: MockWorld, itemId: string) => void
}
