import { allPlatforms } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Makes a bank require a new sign-in. Takes the ID of an Item, or a platform's own ID of a linked account, such as a
 * row at Bond. Returns false if nothing is linked at that ID.
 */
export function requireLogin(world: MockWorld, id: string): boolean {
  const item = world.plaid.items.get(itemIdAt(world, id) ?? id)
  if (!item || item.removed) return false
  item.loginRequired = true
  for (const platform of allPlatforms) platform.loginRequired?.(world, item.id)
  return true
}

function itemIdAt(world: MockWorld, id: string): string | null | undefined {
  return allPlatforms.map((platform) => platform.itemIdAt?.(world, id)).find((itemId) => itemId !== undefined)
}
