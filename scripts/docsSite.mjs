#!/usr/bin/env node
// Builds the docs as a static site, which fails on a dead link, and looks at what was built: every page is there, the
// search has its index, blocks that install packages have their tabs, and nothing is loaded from another host.
// `node scripts/docsSite.mjs FOLDER` looks at one that is built already.
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import spawn from 'cross-spawn'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [given] = process.argv.slice(2)
const folder = given ?? mkdtempSync(join(tmpdir(), 'banklink-docs-'))
const complaints = []

if (!given) build()
if (complaints.length === 0) look()
if (!given) rmSync(folder, { recursive: true, force: true })
for (const complaint of complaints) console.log(complaint)
console.log(`docs-site: ${complaints.length} complaints`)
process.exitCode = complaints.length ? 1 : 0

function build() {
  const { status } = spawn.sync(
    join(root, 'node_modules', '.bin', 'vitepress'),
    ['build', 'docs', '--outDir', folder],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) complaints.push('The docs could not be built. See the lines above for the cause.')
}

function look() {
  const sources = globSync('**/*.md', { cwd: join(root, 'docs') })
  for (const source of sources) {
    const page = source === 'README.md' ? 'contents.html' : source.replace(/\.md$/, '.html')
    if (!existsSync(join(folder, page))) complaints.push(`${page}: was not built`)
  }
  const pages = globSync('**/*.html', { cwd: folder })
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8')
    for (const [, address] of html.matchAll(/<(?:script|img|iframe|link)\b[^>]*?\s(?:src|href)="(https?:[^"]+)"/g)) {
      complaints.push(`${page}: loads ${address}`)
    }
  }
  if (globSync('assets/chunks/*localSearchIndex*', { cwd: folder }).length === 0) complaints.push('No search index.')
  if (!readFileSync(join(folder, 'guides', 'testing.html'), 'utf8').includes('vp-code-group')) {
    complaints.push('guides/testing.html: has no tabs for package managers')
  }
}
