import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerStatements, auditStatements, itemStatements, limitStatements } from '../sql/statements.ts'
import { sqliteFile } from '../testing/sqliteDatabases.ts'
import type { TestDatabase } from '../testing/testDatabase.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sqliteFile.make()
  await database.connect().ready()
})
afterAll(() => database.drop())

/** `begin` inserts, `keyIds` runs at a start, and `sealedBefore` when a key is changed. */
const withoutIndex: ReadonlySet<string> = new Set(['begin', 'keyIds', 'sealedBefore', 'take', 'record'])
const { unremoved, ...items } = itemStatements
const statements = [items, answerStatements, limitStatements, auditStatements].flatMap((each) => Object.entries(each))

async function planOf(text: string): Promise<string> {
  const steps = await database.run(`EXPLAIN QUERY PLAN ${text.replace(/\$\d+/g, '1')}`)
  return steps.map(({ detail }) => String(detail)).join('; ')
}

// A statement that reads a table from end to end takes longer with each link that anybody makes.
test.each(statements.filter(([name]) => !withoutIndex.has(name)))(
  'behavior: %s finds its rows by an index',
  async (_name, text) => {
    const plan = await planOf(text)
    expect(plan).toMatch(/USING (COVERING )?INDEX/)
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
  },
)

test('behavior: the job reads in the order of its index, and only unfinished rows', async () => {
  expect(await planOf(unremoved)).toBe('SCAN banklink_items USING INDEX banklink_items_unfinished')
})
