import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { BondCardAccount, BondCredentials } from './bond/BondState.ts'
import { type BondOptions, bondApp } from './bond/bondApp.ts'
import { controlApp } from './control/controlApp.ts'
import { dumpState, type MockState } from './control/dumpState.ts'
import type { Fault } from './control/Fault.ts'
import { listSecrets } from './control/listSecrets.ts'
import { traffic } from './control/traffic.ts'
import { homePage } from './homePage.ts'
import { linkApp } from './link/linkApp.ts'
import { createMockClock, type MockClock } from './world/createMockClock.ts'
import { createMockWorld, resetMockWorld } from './world/MockWorld.ts'

export interface MockBackendOptions {
  /**
   * The same seed gives the same ids, tokens and credentials, in the same order.
   *
   * @default 'banklink'
   */
  seed?: string
  /**
   * Where time comes from, in milliseconds since 1970. `clock.advance` moves the mock ahead of it.
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
  bond?: BondOptions
}

/** Bond and Plaid in memory. The same object serves a unit test, a story and a server. */
export interface MockBackend {
  /** To be mounted in another Hono app with `mount(path, mock.app.fetch)`, or served as it is. */
  readonly app: Hono
  /** Answers one request as the platforms would over HTTP. The host of the address does not matter. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock: MockClock
  readonly bond: {
    readonly baseUrlPath: '/bond/api/v0'
    /** Secret: for the server that calls Bond. */
    readonly credentials: BondCredentials
    /** Two card accounts of two different customers. */
    readonly cardAccounts: readonly BondCardAccount[]
  }
  /** What the mock knows, without a secret. */
  readonly state: () => MockState
  /** Every credential, access token and account number that it holds, to scan for leaks. */
  readonly secrets: () => readonly string[]
  /** Sets what goes wrong with the next request that matches. Several wait in order. */
  readonly fail: (fault: Fault) => void
  /** Back to the beginning: rows, tokens, faults, switches, clock and ids. Credentials and card accounts stay. */
  readonly reset: () => void
}

/**
 * Makes a backend of its own, with two owners and nothing linked.
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
    switches: { spendLinkTokenOnExit: options.spendLinkTokenOnExit ?? false },
  }
  const world = createMockWorld(settings)
  const reset = (): void => resetMockWorld(world, settings)

  const app = new Hono()
  app.use('/link/*', cors())
  app.use('/bond/*', traffic(world))
  app.use('/link/*', traffic(world))
  app.route(bondPath, bondApp(world, options.bond ?? {}))
  app.route('/link', linkApp(world))
  app.route('/control', controlApp(world, { reset }))
  app.get('/', (c) => c.json(homePage))
  // A lost answer must reach the caller as what it is, and so must a fault of our own.
  app.onError((error) => {
    throw error
  })

  return {
    app,
    fetch: async (request) => app.fetch(request),
    clock: settings.clock,
    bond: { baseUrlPath: bondPath, credentials: world.bond.credentials, cardAccounts: world.bond.cardAccounts },
    state: () => dumpState(world),
    secrets: () => listSecrets(world),
    fail: (fault) => void world.faults.push({ ...fault }),
    reset,
  }
}

const bondPath = '/bond/api/v0'
