import { bond } from './bond.ts'
import { bondProcessor } from './bondProcessor.ts'
import { cybrid } from './cybrid.ts'
import { own } from './own.ts'
import type { Platform, PlatformWorld } from './Platform.ts'

/**
 * The platforms that the demo can run on, the usual one first. Plaid's own Link opens only link tokens of Plaid's, and
 * those are the brand's: with a real account at Plaid there are no others.
 */
export function makePlatforms(world: PlatformWorld): readonly [Platform, ...Platform[]] {
  if (world.plaid.isLive) return [bondProcessor(world), own(world)]
  return [bond(world), bondProcessor(world), cybrid(world), own(world)]
}
