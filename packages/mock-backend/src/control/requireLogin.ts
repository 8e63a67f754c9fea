import { expireConnection } from '../cybrid/changeAccount.ts'
import type { Item } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Lets a bank want the person to log in again. Takes the id of an Item, of a row at Bond or of an external bank account
 * at Cybrid. Gives false where nothing is linked at that id.
 */
export function requireLogin(world: MockWorld, id: string): boolean {
  const item = itemAt(world, id)
  if (!item || item.removed) return false
  item.loginRequired = true
  expireConnection(world, item.id)
  return true
}

function itemAt(world: MockWorld, id: string): Item | undefined {
  const row = world.bond.linkedAccounts.get(id) ?? world.cybrid.externalBankAccounts.get(id)
  return world.plaid.items.get(row?.itemId ?? id)
}
