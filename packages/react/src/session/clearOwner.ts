import { indexedDbEndStore } from './adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from './adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './adapters/indexedDbReturnStore.ts'
import { indexedDbTokenStore } from './adapters/indexedDbTokenStore.ts'

/**
 * Removes everything that this browser stores for an owner: links that the platform has not answered yet, pending OAuth
 * returns, unused link tokens, and results that no page has shown. Call it when a user signs out for the last time on a
 * shared device. It needs no provider. A link that was not answered yet is lost, and the user has to link that account
 * again.
 *
 * @param ownerKey the owner's key, as passed to `BanklinkProvider`. If it is empty, nothing is removed.
 * @throws `DOMException` if the browser's storage can't be read or written; some records may remain then.
 *
 * @example
 * await signOut()
 * await clearOwner(user.id)
 */
export async function clearOwner(ownerKey: string): Promise<void> {
  if (!ownerKey || typeof indexedDB === 'undefined') return
  const exchanges = indexedDbExchangeStore()
  const returns = indexedDbReturnStore()
  const ends = indexedDbEndStore()
  const tokens = indexedDbTokenStore()
  await Promise.all([
    removeAll(exchanges.all, exchanges.remove, ownerKey),
    removeAll(returns.all, returns.remove, ownerKey),
    removeAll(ends.all, ends.take, ownerKey),
    removeAll(tokens.all, tokens.take, ownerKey),
  ])
}

async function removeAll(
  all: () => Promise<{ id: string; ownerKey: string }[]>,
  remove: (id: string) => Promise<unknown>,
  ownerKey: string,
): Promise<void> {
  const own = (await all()).filter((record) => record.ownerKey === ownerKey)
  await Promise.all(own.map(({ id }) => remove(id)))
}
