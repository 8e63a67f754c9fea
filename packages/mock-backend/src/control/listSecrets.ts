import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Every value that must never reach a browser: credentials, access tokens (revoked ones too) and account numbers.
 * Link tokens and public tokens are not among them: Link hands those to the page itself.
 */
export function listSecrets(world: MockWorld): readonly string[] {
  const { identity, authorization } = world.bond.credentials
  const secrets = new Set([identity, authorization])
  for (const item of world.plaid.items.values()) {
    if (item.accessToken !== null) secrets.add(item.accessToken)
    for (const account of item.accounts) secrets.add(account.accountNumber)
  }
  return [...secrets]
}
