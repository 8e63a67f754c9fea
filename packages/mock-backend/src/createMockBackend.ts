import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { controlApp } from './control/controlApp.ts'
import { dumpState, type MockState } from './control/dumpState.ts'
import type { Fault } from './control/Fault.ts'
import { listSecrets } from './control/listSecrets.ts'
import { requireLogin } from './control/requireLogin.ts'
import { traffic } from './control/traffic.ts'
import { homeHtml, wantsHtml } from './homeHtml.ts'
import { homePage } from './homePage.ts'
import { linkApp } from './link/linkApp.ts'
import { errorFactsOf, plaidErrorBody } from './plaid/PlaidError.ts'
import {
  ofPlatforms,
  type PlatformAccesses,
  type PlatformId,
  type PlatformOptions,
  platformEntries,
} from './platforms.ts'
import { createMockClock, type MockClock } from './world/createMockClock.ts'
import type { MockPlatform, PlatformShape } from './world/MockPlatform.ts'
import { createMockWorld, resetMockWorld } from './world/MockWorld.ts'
import { type SwitchSettings, setSwitches } from './world/Switches.ts'

/** `bond` selects Bond's variant: `BondOptions`. */
export interface MockBackendOptions extends PlatformOptions {
  /**
   * The same seed gives the same ids, tokens and credentials, in the same order.
   *
   * @default 'banklink'
   */
  seed?: string
  /**
   * The number of owners at each platform: card accounts at Bond, customers at Cybrid.
   *
   * @default 2
   */
  owners?: number
  /**
   * The source of time, in milliseconds since 1970. `clock.advance` moves the mock ahead of it.
   *
   * @default the machine's clock
   */
  clock?: { now(): number }
  /**
   * Whether leaving Link spends its link token too. Plaid's documentation calls link tokens one-time; in practice
   * one can often be opened again.
   *
   * @default false
   */
  spendLinkTokenOnExit?: boolean
  /** How the platforms behave at the start, and after a reset. */
  switches?: SwitchSettings
  /**
   * The text of a script that replaces Plaid's, such as the built file `@banklink/link-simulator/script`; it is served
   * at the path of Plaid's CDN.
   */
  linkScript?: string
}

/**
 * Bond, Cybrid and Plaid in memory. The same object serves a unit test, a story and a server. `mock.bond`,
 * `mock.cybrid` and `mock.plaid` have the access data of each: a `BondAccess`, a `CybridAccess`, a `PlaidAccess`.
 */
export interface MockBackend extends PlatformAccesses {
  /** Mount it in another Hono app with `mount(path, mock.app.fetch)`, or serve it directly. */
  readonly app: Hono
  /** Answers one request as the platforms do over HTTP. The host of the URL doesn't matter. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: MockClock
  /** Returns the mock's state, without secrets. */
  readonly state: () => MockState
  /** Every credential, access token, account number and personal value in the mock, to scan for leaks. */
  readonly secrets: () => readonly string[]
  /** Adds a fault for the next request that matches. Several faults wait in order. */
  readonly fail: (fault: Fault) => void
  /** Sets how the platforms behave from now on. Other switches stay. */
  readonly set: (switches: SwitchSettings) => void
  /**
   * Makes a bank require a new sign-in, for an Item, a row at Bond or an external bank account at Cybrid. Throws a
   * `RangeError` if nothing is linked at that ID.
   */
  readonly requireLogin: (id: string) => void
  /** Resets rows, tokens, faults, switches and the clock. Credentials and card accounts stay; no ID is used again. */
  readonly reset: () => void
}

/**
 * Creates a separate backend with owners and no linked accounts.
 *
 * @example
 * const mock = createMockBackend({ seed: 'test', clock: { now: () => 0 } })
 * const url = `https://bond.test${mock.bond.baseUrlPath}/accounts/${mock.bond.cardAccounts[0]?.accountId}/external_accounts/plaid`
 * const { identity, authorization } = mock.bond.credentials
 * const answer = await mock.fetch(new Request(url, { method: 'POST', headers: { identity, authorization } }))
 */
export function createMockBackend(options: MockBackendOptions = {}): MockBackend {
  const settings = {
    clock: createMockClock(options.clock ?? Date),
    seed: options.seed ?? 'banklink',
    owners: options.owners ?? 2,
    switches: { spendLinkTokenOnExit: options.spendLinkTokenOnExit ?? false, ...options.switches },
  }
  const world = createMockWorld(settings)
  const reset = (): void => resetMockWorld(world, settings)

  const app = new Hono()
  app.use('/link/*', cors({ origin: '*', exposeHeaders: ['Retry-After'] }))
  const deliver = async (request: Request, env: unknown): Promise<Response> => app.fetch(request, env)
  app.use('/link/*', traffic(world, { platform: null, errorBody: linkErrorBody, deliver }))
  for (const [id, platform] of platformEntries) {
    platform.openToPages?.(app, world)
    app.use(`/${id}/*`, traffic(world, { platform: id, errorBody: platform.errorBody, deliver }))
    platform.serve(app, world, (options as Partial<Record<PlatformId, object>>)[id] ?? {})
  }
  app.route('/link', linkApp(world, { linkScript: options.linkScript ?? null }))
  app.route('/control', controlApp(world, { reset }))
  app.get('/', (c) => (wantsHtml(c) ? c.html(homeHtml) : c.json(homePage)))
  // A lost answer must reach the caller as what it is, and so must a fault of our own.
  app.onError((error) => {
    throw error
  })

  return {
    app,
    fetch: async (request) => app.fetch(request),
    clock: settings.clock,
    ...ofPlatforms<PlatformAccesses>(({ access }) => access(world) as PlatformAccesses[PlatformId]),
    state: () => dumpState(world),
    secrets: () => listSecrets(world),
    fail: (fault) => void world.faults.push({ ...fault }),
    set: (switches) => {
      world.switches = setSwitches(switches, world.switches)
    },
    requireLogin: (id) => {
      if (!requireLogin(world, id)) throw new RangeError(`Nothing is linked at ${id}, so no bank wants a login for it.`)
    },
    reset,
  }
}

const linkErrorBody: MockPlatform<PlatformShape>['errorBody'] = (world, error) =>
  plaidErrorBody(errorFactsOf(error), world.ids.requestId())
