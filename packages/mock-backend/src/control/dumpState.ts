import { allPlatforms, ofPlatforms, type PlatformDumps } from '../platforms.ts'
import type { LoggedRequest, MockWorld } from '../world/MockWorld.ts'
import type { Switches } from '../world/Switches.ts'
import type { Fault } from './Fault.ts'

/**
 * The mock's state without secrets: tokens by their last six characters, no account numbers. `bond`, `cybrid` and
 * `plaid` have the state of each platform: a `BondDump`, a `CybridDump`, a `PlaidDump`.
 */
export interface MockState extends PlatformDumps {
  /** Milliseconds since 1970, by the mock's clock; the same applies to all times below. */
  now: number
  switches: Switches
  /** Waiting faults, without their bodies. */
  faults: Omit<Fault, 'body'>[]
  requests: LoggedRequest[]
  counts: MockCounts
}

/** Counts of each kind. */
export interface MockCounts {
  /** Requests in the log, which keeps the last 1000. */
  requests: number
  /** Rows at Bond that are not removed. */
  linkedAccounts: number
  /** Rows at Bond that can be used for transfers. */
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
