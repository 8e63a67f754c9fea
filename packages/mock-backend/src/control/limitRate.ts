import type { PlatformId } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Counts a request against its platform's limit. Returns the seconds to wait if the limit is exceeded, otherwise null.
 * Refused requests don't count.
 */
export function limitRate(world: MockWorld, platform: PlatformId): number | null {
  const limit = world.switches.rateLimits[platform]
  if (!limit) return null
  const now = world.clock.now()
  const recent = world.taken[platform].filter((at) => at > now - limit.perMs)
  if (recent.length < limit.requests) {
    world.taken[platform] = [...recent, now]
    return null
  }
  // The limit may be zero: then there is none to wait for, and the stretch is as long as it is.
  const oldest = recent.at(-limit.requests || recent.length) ?? now
  return Math.max(1, Math.ceil((oldest + limit.perMs - now) / 1000))
}
