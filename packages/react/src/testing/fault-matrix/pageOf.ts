import { type Cell, type Column, columns, type Fault } from './Fault.ts'
import { faults } from './faults.ts'

export type Row = ReadonlyMap<Column, Cell>

/** Renders the docs page: each fault and its outcome. */
export function pageOf(rows: ReadonlyMap<Fault, Row>): string {
  const all = [...rows].flatMap(([{ except = {} }, row]) => [...row.keys(), ...Object.keys(except)])
  const skipped = [...rows.keys()].flatMap(({ except = {} }) => Object.keys(except))
  return `${intro(rows.size, all.length - skipped.length, skipped.length)}
${Object.entries(faults)
  .map(([group, each]) => `## ${group}\n\n${each.map((fault) => section(fault, rows.get(fault))).join('\n\n')}`)
  .join('\n\n')}
`
}

function intro(count: number, cells: number, skipped: number): string {
  return `# Fault matrix

The visible text, the app's callbacks and the platform's accounts after ${count} faults on four platforms: ${cells} cells, and ${skipped}
that do not apply. A test runs each of them with the kit in React, the gateway and the mock platforms, and writes this page; it
fails if the page differs. In every cell the test also checks that

- a success is reported only while the platform has the account,
- a public token leads to one account at most,
- nothing belongs to another owner, and no secret is in the page or its storage,
- an error has a message, and there is a next step.

In the texts, \`[…]\` is a button and \`(…)\` an account of the list. "Platform" lists the accounts that the platform returns by HTTP, with
its statuses; Bond has an \`inactive\` row after a link token was created.
`
}

function section({ name, except = {} }: Fault, row: Row = new Map()): string {
  const lines = merged(row).map(
    ([names, { saw, told, holds }]) => `| ${names.join(', ')} | ${cell(saw)} | ${cell(told)} | ${cell(holds)} |`,
  )
  const skipped = Object.entries(except).map(([column, reason]) => `| ${column} | does not apply: ${reason} | | |`)
  return [
    `### ${name}`,
    '',
    '| on | users see | callbacks | platform |',
    '| --- | --- | --- | --- |',
    ...lines,
    ...skipped,
  ].join('\n')
}

/** Platforms with the same outcome share a line. */
function merged(row: Row): [Column[], Cell][] {
  const lines = new Map<string, [Column[], Cell]>()
  for (const column of columns) {
    const found = row.get(column)
    if (!found) continue
    const key = JSON.stringify(found)
    const line = lines.get(key) ?? [[], found]
    line[0].push(column)
    lines.set(key, line)
  }
  return [...lines.values()]
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('[', '\\[')
}
