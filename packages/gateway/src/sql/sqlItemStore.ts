import type { ItemLink, ItemStore } from '@banklink/backends/bond-processor'
import type { RowSealer } from '../seal/createRowSealer.ts'
import { toItemLink, toItemValues } from './itemRow.ts'
import { nowAndThen } from './nowAndThen.ts'
import { purgeLinks } from './purgeSql.ts'
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts'
import { itemStatements } from './statements.ts'

/** Keeps links in a database. What is over is deleted now and then. */
export function sqlItemStore({ run }: Pick<SqlDatabase, 'run'>, sealer: RowSealer): ItemStore {
  const purge = nowAndThen((now) => purgeLinks({ run }, { now }))
  const toLinks = (rows: readonly SqlRow[]): Promise<ItemLink[]> =>
    Promise.all(rows.map((row) => toItemLink(row, sealer)))
  const toLink = async (rows: readonly SqlRow[]): Promise<ItemLink | null> => (await toLinks(rows))[0] ?? null

  return {
    async begin(link) {
      const kept = await run(itemStatements.begin, await toItemValues(link, sealer))
      // By the clock that the links' times are of.
      await purge(link.updatedAt)
      return kept.length > 0
    },
    async claim(id, { claim, now, leaseMs }) {
      return toLink(await run(itemStatements.claim, [id, claim, now, leaseMs, now + leaseMs]))
    },
    async save(link, claim) {
      const saved = await run(itemStatements.save, [...(await toItemValues(link, sealer)), claim])
      return saved.length > 0
    },
    async release(id, claim) {
      await run(itemStatements.release, [id, claim])
    },
    async get(id) {
      return toLink(await run(itemStatements.get, [id]))
    },
    async findByItem(itemId) {
      return toLink(await run(itemStatements.findByItem, [itemId]))
    },
    async list(owner) {
      return toLinks(await run(itemStatements.list, [owner]))
    },
    async accountIds(owner) {
      const rows = await run(itemStatements.accountIds, [owner])
      return rows.flatMap(({ linked_account_id: id }) => (typeof id === 'string' ? [id] : []))
    },
    async unremoved({ limit, idleSince }) {
      return toLinks(await run(itemStatements.unremoved, [limit, idleSince]))
    },
  }
}
