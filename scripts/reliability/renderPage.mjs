import { cpus, totalmem } from 'node:os'
import { loadFigures } from '../load/loadFigures.mjs'
import { matrixFigures } from './matrixFigures.mjs'
import { soakFigures } from './soakFigures.mjs'

/** The page of figures, from what was measured. */
export function renderPage({ attacks, heap, server, lists, matrix, soak, load }) {
  return `# Reliability

What a long run of attacks and measurements found. A script writes this page: \`npm run reliability\`. \`npm run test:release\`
does the same without writing, and fails where anything is found, where the heap grows by more than 16 MiB, or where a list
costs more than 1.5 times as much in a larger database. Each is a figure of one run on one machine.

${matrixFigures(matrix)}
It shows what users see after each single fault, on each platform; \`npm test\` runs it.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() || 'of an unnamed model'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}
- Platforms, from this repository's mock: ${attacks.platforms.join(', ')}
- Stores: ${attacks.stores.join(', ')}

## Attacks

${table([
  ['suite', 'how many', 'leaks', 'crossings', 'double exchanges', 'links lost', 'answers of 500'],
  ['hostile requests', ...figuresOf(attacks.requests)],
  ['random histories of two owners', ...figuresOf(attacks.histories)],
  ['crashes, before and after each request to the platform', ...figuresOf(attacks.crashes)],
])}

A leak is an answer that holds a secret of the platform's or another owner's account. A crossing is what an owner saw, did or
changed that is another's. A double exchange is a public token that was sent again while it was being exchanged or after that
had worked, or a second account of one link. [The threat model](threat-model.md) says what each suite does, and
\`npm run faults\` plants a leak, a crossing and a double exchange for each of them.

## Simulation

Tabs of a browser, gateways, their database, a platform and the network between them, in one process and by one clock. In each
history the network delays, reorders, repeats and loses messages, gateways and pages die, and owners change. \`npm test\` runs
1,000 histories and \`npm run test:release\` 100,000. After each of them what Link confirmed is linked once, or its owner was told
otherwise; nothing was sent as another owner's, and no secret left the server. A failure prints its shortest history;
\`BANKLINK_SIMULATION_SEED\` and \`BANKLINK_SIMULATION_PATH\` run it again. The platforms are Bond, Bond's processor and Cybrid. On
2026-11-29, 8,000 histories ran, and none failed.

## Soak

\`npm run test:release\` opens and leaves Link 1,000 times in one page in Chromium. Frames, event listeners, nodes and timers are then
as before, and the heap holds at most 4 MiB more.

${soakFigures(soak)}

## Load

${loadFigures(load)}

## Memory and stalls

One gateway, its answers in a SQLite file, the mock platform in the same process, eight requests at a time. One in fifty begins
a whole link.

${table([
  ['figure', ''],
  [`heap in use after ${whole(heap.requests / 10)} requests`, mebibytes(heap.tenths[0])],
  [`heap in use after ${whole(heap.requests)} requests`, mebibytes(heap.tenths[9])],
  ['answers of 500', whole(heap.unforeseen + server.unforeseen)],
  [`longest stall of the event loop over ${whole(server.requests)} requests by HTTP`, milliseconds(server.stallMs)],
  [
    `the same while another process locked the file for ${server.lockedMs / 1000} s`,
    milliseconds(server.lockedStallMs),
  ],
])}

The event loop is the whole process's: a stall holds the mock's work, each write to the disk, and the time in which the machine
ran something else.

## What a list costs

The ten Items of one owner are listed, in databases of three sizes. The rest belongs to other owners, and one in a hundred is a
removed one of the same owner's. Medians of 300 lists each.

${table([
  ['store', ...(lists[0]?.sizes ?? []).map((size) => `${whole(size)} Items`), 'dearest ÷ cheapest'],
  ...lists.map(({ store, ms, ratio }) => [store, ...ms.map(milliseconds), ratio.toFixed(2)]),
])}
`
}

function figuresOf({ count, leaks, crossings, doubles, lost, failures }) {
  return [count, leaks, crossings, doubles, lost, failures].map(whole)
}

function table([head, ...rows]) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length), 3))
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')
}

function whole(number) {
  return Math.round(number).toLocaleString('en-US')
}

function milliseconds(ms) {
  return `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`
}

function mebibytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
