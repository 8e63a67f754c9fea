import { afterAll, expect, test, vi } from 'vitest'
import { createScene } from './testing/fault-matrix/createScene.tsx'
import { type Cell, type Column, columns, type Fault } from './testing/fault-matrix/Fault.ts'
import { faults } from './testing/fault-matrix/faults.ts'
import { pageOf, type Row } from './testing/fault-matrix/pageOf.ts'
// Here already, so that loading them takes no time in a cell.
import './lazy.ts'
import './views.ts'

const all = Object.values(faults).flat()
const rows = new Map<Fault, Row>()
/** A cell takes a second; milliseconds for a machine that has much else to do. */
const ofBusyMachine = 300_000

// React reports what a boundary caught, and the kit what an app's callback threw.
const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
afterAll(() => reported.mockRestore())

test.each(all)(
  'fault: $name',
  async (fault) => {
    const row = new Map<Column, Cell>()
    const violations: Record<string, string[]> = {}
    for (const column of columns) {
      if (fault.except?.[column]) continue
      const scene = createScene(column)
      try {
        await fault.run(scene)
        row.set(column, scene.cell())
        violations[column] = scene.violations()
      } finally {
        scene.end()
        localStorage.clear()
        sessionStorage.clear()
        history.replaceState(null, '', '/')
        globalThis.indexedDB = new IDBFactory()
      }
    }
    rows.set(fault, row)
    expect(violations).toEqual(Object.fromEntries([...row.keys()].map((column) => [column, []])))
  },
  ofBusyMachine,
)

test('the page of the matrix', async () => {
  const skipped = all.flatMap(({ except = {} }) => Object.keys(except))
  expect(all.length).toBeGreaterThanOrEqual(45)
  expect(skipped.length / (all.length * columns.length)).toBeLessThanOrEqual(0.2)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  await expect(pageOf(rows)).toMatchFileSnapshot('../../../docs/reference/fault-matrix.md')
})
