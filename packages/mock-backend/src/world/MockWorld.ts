import type { Fault } from '../control/Fault.ts'
import { allPlatforms, ofPlatforms, type PlatformId, type PlatformStates } from '../platforms.ts'
import { createIds, type Ids } from './createIds.ts'
import type { ResettableClock } from './createMockClock.ts'
import { type Switches, type SwitchSettings, setSwitches } from './Switches.ts'

/** Everything the mock knows, shared by the platforms, by Link's endpoints and by the control API. */
export interface MockWorld extends PlatformStates {
  readonly clock: ResettableClock
  ids: Ids
  /** How many there were. */
  resets: number
  switches: Switches
  /** Faults that still wait for their request, the next one first. */
  faults: Fault[]
  requests: LoggedRequest[]
  /** When each platform took its latest requests, for the rate limits. */
  taken: Record<PlatformId, number[]>
  /** Notifies every platform that the user signed in again at the bank of an Item. */
  readonly loginRenewed: (itemId: string) => void
  /** Is called when a webhook waits to be sent. */
  webhookFired: () => void
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
  owners: number
  switches: SwitchSettings
}

/** The world at its beginning: the seeded owners and nothing else. */
export function createMockWorld(settings: MockWorldSettings): MockWorld {
  const world: MockWorld = {
    clock: settings.clock,
    ...beginning(settings),
    loginRenewed(itemId) {
      for (const platform of allPlatforms) platform.loginRenewed?.(world, itemId)
    },
    webhookFired: () => {},
  }
  return world
}

/**
 * Puts the world back to its beginning, and the clock to its base. Other IDs follow: no platform gives the same token
 * twice, and a gateway that still knows it would refuse it.
 */
export function resetMockWorld(world: MockWorld, settings: MockWorldSettings): void {
  world.clock.reset()
  const resets = world.resets + 1
  Object.assign(world, beginning(settings), { resets, ids: createIds(`${settings.seed}/reset ${resets}`) })
}

function beginning(settings: MockWorldSettings): Omit<MockWorld, 'clock' | 'loginRenewed' | 'webhookFired'> {
  const { seed, owners, switches } = settings
  return {
    ids: createIds(seed),
    resets: 0,
    switches: setSwitches(switches),
    ...ofPlatforms<PlatformStates>(({ createState }) => createState(seed, owners) as PlatformStates[PlatformId]),
    faults: [],
    requests: [],
    taken: ofPlatforms<Record<PlatformId, number[]>>(() => []),
  }
}
