import { holderOf } from '../cybrid/holderOf.ts'
import { ownerFacts } from '../plaid/api/sandboxOwner.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Every value that must never reach a browser: credentials, access and processor tokens (revoked ones too), account
 * numbers, and what Cybrid and Plaid know of the person. Link tokens, public tokens and a customer's own token at Cybrid are not
 * among them: the page itself holds those.
 */
export function listSecrets(world: MockWorld): readonly string[] {
  const { bond, cybrid, plaid } = world
  const secrets = new Set([
    bond.credentials.identity,
    bond.credentials.authorization,
    cybrid.credentials.bankToken,
    plaid.credentials.secret,
    ...plaid.processorTokens.keys(),
  ])
  for (const [identity, key] of bond.temporaryKeys) secrets.add(identity).add(key.authorization)
  for (const item of plaid.items.values()) {
    if (item.accessToken !== null) secrets.add(item.accessToken)
    for (const account of item.accounts) secrets.add(account.accountNumber)
  }
  const isRead = [...plaid.items.values()].some(({ plaidClient }) => plaidClient === 'brand')
  if (isRead) for (const fact of ownerFacts) secrets.add(fact)
  for (const account of cybrid.externalBankAccounts.values()) {
    if (account.accountNumber !== null) secrets.add(account.accountNumber)
    for (const fact of Object.values(holderOf(account)) as string[]) secrets.add(fact)
  }
  return [...secrets]
}
