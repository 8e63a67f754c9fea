#!/usr/bin/env node
// Finds wording to avoid, with the replacement. Run directly, it prints every finding; with `--count`, the findings per
// 1,000 words of each package and kind of text. Other arguments limit it to files whose path contains one of them.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { maskProse } from './wording/maskProse.mjs'
import { passagesOf } from './wording/passagesOf.mjs'
import { rulesFor } from './wording/rules.mjs'

/** Findings per 1,000 words that each group of texts may have. */
const limit = 1.5

/** The files that `checkWording` reads. */
export const wordingFiles = [
  '*.md',
  '.changeset/*.md',
  'docs/**/*.md',
  '{packages,apps,examples}/*/{README,CHANGELOG}.md',
  '{packages,apps}/*/{src,e2e,server,soak}/**/*.{ts,tsx}',
  'examples/**/*.{ts,tsx}',
]

/**
 * The findings in these files, and their counts by group. `files` maps a path below the root to its text. `faults`
 * are the findings of each group that is above the limit; a group below 1,000 words may have one finding.
 */
export function checkWording(files) {
  const groups = new Map()
  for (const [path, text] of files) {
    for (const passage of passagesOf(path, text)) {
      const name = `${areaOf(path)} ${passage.kind}`
      const group = groups.get(name) ?? { name, words: 0, findings: [] }
      groups.set(name, group)
      const masked = maskProse(passage.text)
      group.words += masked.match(/[a-z][\w'’-]*/gi)?.length ?? 0
      group.findings.push(...findingsIn({ path, ...passage, text: masked }))
    }
  }
  const counts = [...groups.values()].map((group) => ({ ...group, rate: (group.findings.length * 1000) / group.words }))
  const isAbove = ({ findings, words }) => findings.length * 1000 > limit * Math.max(words, 1000)
  return { counts, faults: counts.filter(isAbove).flatMap(({ findings }) => findings) }
}

function findingsIn({ path, kind, line, text }) {
  const found = rulesFor(kind).flatMap(({ form, write }) => [...text.matchAll(form)].map((match) => ({ match, write })))
  return found
    .toSorted((one, other) => one.match.index - other.match.index)
    .map(({ match, write }) => {
      const at = line + text.slice(0, match.index).split('\n').length - 1
      return `${path}:${at}: "${match[0].trim().replace(/\s+/g, ' ')}": write ${write}`
    })
}

/** The package, the app, or the folder of pages that a file belongs to. */
function areaOf(path) {
  return /^(?:(?:packages|apps|examples)\/[^/]+|docs\/[^/]+(?=\/)|docs|\.changeset)(?=\/)/.exec(path)?.[0] ?? 'root'
}

if (import.meta.filename === process.argv[1]) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
  const options = process.argv.slice(2)
  const parts = options.filter((option) => option !== '--count')
  const paths = globSync(wordingFiles, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)))
  const files = new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const { counts, faults } = checkWording(files)
  if (options.includes('--count'))
    console.table(
      counts.map(({ name, words, findings, rate }) => ({
        text: name,
        words,
        findings: findings.length,
        'per 1,000': Number(rate.toFixed(2)),
      })),
    )
  else for (const finding of counts.flatMap(({ findings }) => findings)) console.log(finding)
  process.exitCode = faults.length > 0 ? 1 : 0
}
