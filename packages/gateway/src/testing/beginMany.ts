// A process of its own: waits for a word, then tries to be the first with each of the same links and keys in a file.
import { sqliteStore } from '../sqlite/sqliteStore.ts'
import { begunItem } from './itemLink.ts'
import { storeKey } from './testDatabase.ts'

export interface Won {
  begun: number
  claimed: number
  keys: number
}

process.once('message', ({ path }: { path: string }) => void race(path))
process.send?.('loaded')

async function race(path: string): Promise<void> {
  const { items, idempotency } = sqliteStore({ path, key: storeKey })
  const won: Won = { begun: 0, claimed: 0, keys: 0 }
  for (let at = 0; at < 40; at++) {
    if (await items.begin(begunItem(`item-${at}`))) won.begun++
    const claim = { claim: `claim-${process.pid}`, now: 0, leaseMs: 60_000 }
    if (await items.claim(`item-${at}`, claim)) won.claimed++
    const asked = { fingerprint: 'print', attempt: crypto.randomUUID(), owner: 'owner-1', leaseMs: 60_000 }
    if ((await idempotency.begin(`key-${at}`, asked)) === 'new') won.keys++
  }
  process.send?.(won)
  process.disconnect()
}
