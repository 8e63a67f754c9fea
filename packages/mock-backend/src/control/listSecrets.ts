import { allPlatforms } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Every value that must never reach a browser: credentials, access and processor tokens (revoked ones too), account
 * numbers, and what Cybrid and Plaid know of the person. Link tokens, public tokens and a customer's own token at Cybrid
 * are not among them: the page itself holds those.
 */
export function listSecrets(world: MockWorld): readonly string[] {
  return [...new Set(allPlatforms.flatMap(({ secrets }) => [...secrets(world)]))]
}
