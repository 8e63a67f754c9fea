import { type BondState, createBondState } from '../bond/BondState.ts'
import type { Fault } from '../control/Fault.ts'
import { type CybridState, createCybridState } from '../cybrid/CybridState.ts'
import { createPlaidState, type PlaidState } from '../plaid/PlaidState.ts'
import { createIds, type Ids } from './createIds.ts'
import type { ResettableClock } from './createMockClock.ts'
import { type RateLimits, type Switches, type SwitchSettings, setSwitches } from './Switches.ts'

/** Everything the mock knows, shared by the platforms, by Link's endpoints and by the control API. */
export interface MockWorld {
  readonly clock: ResettableClock
  ids: Ids
  switches: Switches
  bond: BondState
  cybrid: CybridState
  plaid: PlaidState
  /** Faults that still wait for their request, the next one first. */
  faults: Fault[]
  requests: LoggedRequest[]
  /** When each platform took its latest requests, for the rate limits. */
  taken: { [platform in keyof RateLimits]: number[] }
}

/** One request that was served, without what it carried. */
export interface LoggedRequest {
  at: number
  method: string
  path: string
  /** The names at the top of its JSON body, without their values. */
  fields: string[]
  /** Null where the answer was lost. */
  status: number | null
}

export interface MockWorldSettings {
  clock: ResettableClock
  seed: string
  switches: SwitchSettings
}

/** The world at its beginning: the seeded owners and nothing else. */
export function createMockWorld(settings: MockWorldSettings): MockWorld {
  return { clock: settings.clock, ...beginning(settings) }
}

/** Puts the world back to its beginning, so that the same ids follow again. The clock goes back to its base. */
export function resetMockWorld(world: MockWorld, settings: MockWorldSettings): void {
  world.clock.reset()
  Object.assign(world, beginning(settings))
}

function beginning({ seed, switches }: MockWorldSettings): Omit<MockWorld, 'clock'> {
  return {
    ids: createIds(seed),
    switches: setSwitches(switches),
    bond: createBondState(seed),
    cybrid: createCybridState(seed),
    plaid: createPlaidState(seed),
    faults: [],
    requests: [],
    taken: { bond: [], cybrid: [], plaid: [] },
  }
}
