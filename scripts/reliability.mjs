#!/usr/bin/env node
// Attacks the gateway for long, over every platform and every store, and measures what it takes. Fails where anything is
// found, where memory grows, or where a list costs more in a larger database. `--write` writes docs/reliability.md.
// `npm run reliability`; BANKLINK_REQUESTS and BANKLINK_HISTORIES make it shorter.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureHeap } from './reliability/measureHeap.mjs'
import { measureLists } from './reliability/measureLists.mjs'
import { measureServer } from './reliability/measureServer.mjs'
import { renderPage } from './reliability/renderPage.mjs'
import { runAttacks } from './reliability/runAttacks.mjs'

/** What compiled code and caches may take after the first tenth of the requests. */
const mostGrowth = 16 * 1024 * 1024

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const requests = Number(process.env.BANKLINK_REQUESTS ?? 100_000)
const histories = Number(process.env.BANKLINK_HISTORIES ?? 5000)
const say = (line) => console.log(line)

const lists = await measureLists(say)
const [heap, attacks] = await Promise.all([measureHeap(requests, say), runAttacks({ requests, histories }, say)])
// Alone, because a stall is also the time in which the machine ran something else.
const server = await measureServer(requests / 10, say)
const matrix = readFileSync(join(root, 'docs/reference/fault-matrix.md'), 'utf8')
const soak = JSON.parse(readFileSync(join(root, 'scripts/reliability/soak.json'), 'utf8'))
const load = JSON.parse(readFileSync(join(root, 'scripts/load/load.json'), 'utf8'))
const page = renderPage({ attacks, heap, server, lists, matrix, soak, load })
console.log(`\n${page}`)
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs/reliability.md'), page)

const problems = [
  ...attacks.problems,
  ...lists.filter(({ ratio }) => ratio > 1.5).map(({ store }) => `A list costs more in a larger database (${store}).`),
  ...(heap.grownBytes > mostGrowth ? [`The heap grew by ${heap.grownBytes} bytes.`] : []),
  ...(heap.unforeseen + server.unforeseen > 0 ? ['Some answers were 500.'] : []),
]
for (const problem of problems) console.log(problem)
process.exit(problems.length ? 1 : 0)
