import { isBanklinkError, platformError } from '@banklink/core'
import type { ItemStore } from './ItemStore.ts'

/** A store whose failures are `platform.unavailable`, because a link continues once the store works again. */
export function reliableItems(items: ItemStore): ItemStore {
  return {
    begin: (link) => told(() => items.begin(link)),
    claim: (id, options) => told(() => items.claim(id, options)),
    save: (link, claim) => told(() => items.save(link, claim)),
    release: (id, claim) => told(() => items.release(id, claim)),
    findByItem: (itemId) => told(() => items.findByItem(itemId)),
    get: (id) => told(() => items.get(id)),
    list: (owner) => told(() => items.list(owner)),
    accountIds: (owner) => told(() => items.accountIds(owner)),
    unremoved: (options) => told(() => items.unremoved(options)),
  }
}

async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (isBanklinkError(error)) throw error
    // Not the cause itself: a database quotes what it was given.
    const details = { platform: 'bond-processor', platformCode: 'item_store_failed' }
    throw platformError('platform.unavailable', { details })
  }
}
