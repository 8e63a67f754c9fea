import { bondPlatform } from './bondPlatform.ts'
import { cybridPlatform } from './cybridPlatform.ts'
import { ownPlatform } from './ownPlatform.ts'
import type { TestPlatform } from './TestPlatform.ts'

/** Every platform that a page can be shown over, the usual one first. A new platform is one more line. */
const platforms: readonly [TestPlatform, ...TestPlatform[]] = [bondPlatform(), cybridPlatform(), ownPlatform()]

/** The platform with this name. A name that none has gets the usual one. */
export function platformOf(name: unknown): TestPlatform {
  return platforms.find((platform) => platform.name === name) ?? platforms[0]
}
