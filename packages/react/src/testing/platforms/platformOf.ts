import { bondWorld } from './bondWorld.ts'
import { cybridWorld } from './cybridWorld.ts'
import { ownWorld } from './ownWorld.ts'
import type { WorldPlatform } from './WorldPlatform.ts'

const platforms: readonly WorldPlatform[] = [bondWorld, cybridWorld, ownWorld]

/** The platform of the toolbar's choice. An address that names none gets the usual one. */
export function platformOf(name: unknown): WorldPlatform {
  return platforms.find((platform) => platform.name === name) ?? bondWorld
}
