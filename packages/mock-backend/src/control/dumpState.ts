import { allPlatforms, ofPlatforms, type PlatformDumps } from '../platforms.ts'
import type { LoggedRequest, MockWorld } from '../world/MockWorld.ts'
import type { Switches } from '../world/Switches.ts'
import type { Fault } from './Fault.ts'

/**
 * What the mock knows, without a secret: tokens by their last six characters, account numbers not at all. `bond`,
 * `cybrid` and `plaid` hold what each platform has: a `BondDump`, a `CybridDump`, a `PlaidDump`.
 */
export interface MockState extends PlatformDumps {
  /** Milliseconds since 1970, by the mock's clock; so are all times below. */
  now: number
  switches: Switches
  /** Faults that still wait, without their bodies. */
  faults: Omit<Fault, 'body'>[]
  requests: LoggedRequest[]
  counts: MockCounts
}

/** How many there are of each. */
export interface MockCounts {
  /** Requests in the log, which keeps the last 1000. */
  requests: number
  /** Rows at Bond that are not removed. */
  linkedAccounts: number
  /** Rows at Bond over which money can move. */
  activeAccounts: number
  linkTokens: number
  publicTokens: number
  /** Items that are not removed. */
  items: number
}

export function dumpState(world: MockWorld): MockState {
  const counts = allPlatforms.map((platform) => platform.counts?.(world))
  return {
    now: world.clock.now(),
    switches: structuredClone(world.switches),
    ...ofPlatforms<PlatformDumps>((platform) => platform.dump(world) as PlatformDumps[keyof PlatformDumps]),
    faults: world.faults.map(withoutBody),
    requests: world.requests.map((request) => ({ ...request })),
    counts: Object.assign({ requests: world.requests.length }, ...counts) as MockCounts,
  }
}

function withoutBody(fault: Fault): Omit<Fault, 'body'> {
  const shown = { ...fault }
  delete shown.body
  return shown
}
