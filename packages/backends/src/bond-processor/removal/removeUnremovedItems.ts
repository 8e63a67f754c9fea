import type { ItemStore } from '../ItemStore.ts'
import { holdLink } from '../link/holdLink.ts'
import type { PlaidOptions } from '../plaid/PlaidOptions.ts'
import { toRemovalPorts } from '../toProcessorPorts.ts'
import { clearItem } from './clearItem.ts'

export interface RemoveUnremovedItemsOptions {
  plaid: Pick<PlaidOptions, 'baseUrl' | 'clientId' | 'secret'>
  items: ItemStore
  /**
   * How many Items are tried, one after the other.
   *
   * @default 100
   */
  limit?: number
  /**
   * Milliseconds that one request to Plaid may take.
   *
   * @default 20_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
  /** Names that no other call gets. @default crypto.randomUUID */
  ids?: () => string
}

/** What became of the Items that were still to be removed. */
export interface RemovedItems {
  removed: number
  /** Those that Plaid did not remove this time either. */
  failed: number
}

/**
 * Removes at Plaid the Items that no account at Bond needs any more, of every owner. For a job that runs now and
 * then: an Item whose removal failed costs money and holds the person's consent until it is removed. Two such jobs
 * at once do no harm.
 *
 * @example
 * const { failed } = await removeUnremovedItems({ plaid, items })
 */
export async function removeUnremovedItems(options: RemoveUnremovedItemsOptions): Promise<RemovedItems> {
  const ports = toRemovalPorts(options)
  const result: RemovedItems = { removed: 0, failed: 0 }
  for (const { id } of await ports.items.unremoved(options.limit ?? 100)) {
    const work = async (held: Parameters<typeof clearItem>[1]): Promise<boolean> => {
      if (held.link.step !== 'refused' && held.link.step !== 'removing') return false
      await clearItem(ports, held)
      return true
    }
    try {
      if (await holdLink(ports, { id, work })) result.removed += 1
    } catch {
      result.failed += 1
    }
  }
  return result
}
