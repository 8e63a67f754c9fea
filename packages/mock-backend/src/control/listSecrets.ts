import { allPlatforms } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Every value that must never reach a browser: credentials, access and processor tokens (revoked ones too), account
 * numbers, and the personal data that Cybrid and Plaid have of the user. Link tokens, public tokens and a customer's
 * own token at Cybrid are not included, because the page itself holds them.
 */
export function listSecrets(world: MockWorld): readonly string[] {
  return [...new Set(allPlatforms.flatMap(({ secrets }) => [...secrets(world)]))]
}
