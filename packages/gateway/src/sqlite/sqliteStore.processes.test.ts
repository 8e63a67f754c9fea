import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrationStatements } from '../sql/statements.ts'
import type { Won } from '../testing/beginMany.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banklink-sqlite-'))
})
afterEach(() => rm(folder, { recursive: true }))

test.each([
  ['nothing', 'SELECT 1'],
  ['an older version', migrationStatements.create],
])(
  'behavior: processes that start at once over %s migrate once, and one is first with anything',
  async (_what, before) => {
    const path = join(folder, 'banklink.db')
    const database = new DatabaseSync(path)
    database.exec(before)
    database.close()
    const script = join(import.meta.dirname, '..', 'testing', 'beginMany.ts')
    const children = Array.from({ length: 4 }, () => fork(script, { execArgv: ['--conditions=banklink-source'] }))
    await Promise.all(children.map(heardOf))
    const answers = Promise.all(children.map(heardOf))
    for (const child of children) child.send({ path })
    const won = (await answers) as Won[]
    expect(sum(won.map(({ begun }) => begun))).toBe(40)
    expect(sum(won.map(({ claimed }) => claimed))).toBe(40)
    expect(sum(won.map(({ keys }) => keys))).toBe(40)
  },
  30_000,
)

/** The next word of a process that must not end before it. */
function heardOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`A process ended with ${code}.`)))
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
