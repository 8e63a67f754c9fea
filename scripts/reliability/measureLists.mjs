import { begunItem, linkedItem } from '../../packages/gateway/src/testing/itemLink.ts'
import { pglite, postgresServer } from '../../packages/gateway/src/testing/postgresDatabases.ts'
import { sqliteFile } from '../../packages/gateway/src/testing/sqliteDatabases.ts'

/**
 * What it costs to list the ten Items of one owner, in databases of three sizes. The rest is other owners', and what the
 * owner removed: a hundredth.
 *
 * @returns for each store `{ store, ms, ratio }`: medians by size, and the dearest beside the cheapest
 */
export async function measureLists(say) {
  const engine = pglite()
  const url = process.env.DATABASE_URL
  const results = []
  for (const kind of [sqliteFile, url ? postgresServer(url) : engine]) {
    const filled = []
    for (const size of sizes) filled.push(await fill(kind, size))
    const times = sizes.map(() => [])
    // In turn, so that whatever else the machine does falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const [at, { items }] of filled.entries()) {
        const began = performance.now()
        const { length } = await items.list(owner)
        times[at].push(performance.now() - began)
        if (length !== own) throw new Error(`The owner has ${own} Items, and ${length} were listed.`)
      }
    }
    const ms = times.map(median)
    results.push({ store: kind.name, sizes, ms, ratio: Math.max(...ms) / Math.min(...ms) })
    for (const { database } of filled) await database.drop()
    say(`listed: ${kind.name}`)
  }
  await engine.stop()
  return results
}

const sizes = [10, 1000, 100_000]
const rounds = 300
const own = 10
const { owner } = begunItem('item-0')

async function fill(kind, size) {
  const database = await kind.make()
  const { items } = database.connect()
  for (let at = 0; at < own; at++) await items.begin(linkedItem(begunItem(`item-${at}`, { createdAt: at })))
  const others = `CASE WHEN n % 100 = 0 THEN owner ELSE 'customer:other-' || (n % 5000) END`
  const steps = `CASE WHEN n % 100 = 0 OR n % 3 = 0 THEN 'removed' ELSE 'linked' END`
  const rest = 'institution, account, failure, created_at, updated_at'
  if (size > own) {
    await database.run(`WITH RECURSIVE series (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < ${size - own})
      INSERT INTO banklink_items (id, owner, step, secrets, key_id, item_id, linked_account_id, ${rest})
      SELECT 'filler-' || n, ${others}, ${steps}, secrets, key_id, item_id, 'linked-' || n, ${rest}
      FROM banklink_items, series WHERE id = 'item-0'`)
  }
  await database.run('ANALYZE')
  for (let warm = 0; warm < 20; warm++) await items.list(owner)
  return { database, items }
}

function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]
}
