#!/usr/bin/env node
// All of the bench, one part after the other. With `--write` its figures become `docs/performance.md`, with the machine and
// the day. Fails where a part is over its budget. Needs the built packages.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const parts = [
  {
    script: 'bench.mjs',
    title: 'Bytes',
    text: 'Bundled by Vite for production, without React, TanStack Query and react-plaid-link, which the page has anyway. [Decision 3](decisions/0003-engine-after-the-first-view.md) lists the contents of each piece, and why the engine also holds what ends a link: a file that can’t be loaded at that moment would cost a link that Plaid has confirmed.',
  },
  {
    script: 'benchBundlers.mjs',
    args: ['--imports'],
    title: 'Bytes in each bundler',
    text: 'The published packages, in a page with a button and in one with the list too. esbuild puts what an entry shares with a file that is loaded later into the first one, and `@banklink/react` names all of the kit, so esbuild is given the entries of these components. webpack’s runtime adds 400 B.',
  },
  {
    script: 'benchPolling.mjs',
    title: 'Waiting for a platform',
    text: 'How long a link token that is ready lies at the platform before it is in the page, with a round trip of 60 ms. Time is simulated, so the figures are the same on every machine.',
  },
  {
    script: 'benchCalls.mjs',
    title: 'Requests to a platform',
    text: 'Through the gateway, without the polls of an operation that takes time. A link at Bond needs its token, the list that is compared with, the exchange, and the list that has the mask: one more than the least, so that an account is not linked twice. An account is looked up before it is reconnected.',
  },
  {
    script: 'benchGateway.mjs',
    title: 'The gateway',
    text: 'One request through the gateway, compared with a Hono app that sends the platform the same requests without checks. The difference is the gateway’s own work: session, owner, schemas and the sealed state. A platform takes some hundred times as long to answer.',
  },
  {
    script: 'benchRender.mjs',
    title: 'The list of accounts',
    text: 'A production build in Chromium, compared with a plain list of all accounts with the same text and one button per row. At first `LinkedAccounts` shows ten accounts, and all accounts with a next step. Its rows have a menu and a date, which the plain ones lack, so all rows of 100 accounts take more than three times as long. A pointer over the button changes the session.',
  },
  {
    script: 'benchPhone.mjs',
    title: 'A phone',
    text: 'A page with the button and the list, compared with the same page by hand: Chromium four times slower than this machine, on slow 4G (150 ms, 1.6 Mbit/s). Link’s script takes 450 ms. The page by hand loads it at once; the kit when a user is about to click, because most visitors never do. A page that wants it earlier calls `loadLinkScript()`.',
  },
]

const figures = parts.map((part) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=banklink-source', join(root, 'scripts', part.script), ...(part.args ?? [])],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  process.stdout.write(stdout)
  if (status !== 0) process.exitCode = 1
  return { ...part, output: stdout.replaceAll(/^ {4}/gm, '     ').trimEnd() }
})

if (values.write) writeFileSync(join(root, 'docs', 'performance.md'), page())

function page() {
  const [{ model }] = cpus()
  const machine = `${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const sections = figures.map(({ title, text, output }) => `## ${title}\n\n${text}\n\n\`\`\`text\n${output}\n\`\`\`\n`)
  return `# Performance

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Compared programs ran by turns in the
same process or page; the figures are medians. Milliseconds depend on the machine, ratios hardly do.

${sections.join('\n')}`
}
