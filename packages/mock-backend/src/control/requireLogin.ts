import { allPlatforms } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Lets a bank want the person to log in again. Takes the id of an Item, or a platform's own id of what is linked, as of a
 * row at Bond. Gives false where nothing is linked at that id.
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
