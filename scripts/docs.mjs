#!/usr/bin/env node
// Checks the pages: links and anchors resolve, every error and every feature has one correct entry, code compiles or is
// quoted from an example, the reference matches the sources, the wording is plain, and nothing private is named. Prints
// each fault and fails.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BanklinkError } from '../packages/core/src/errors/BanklinkError.ts'
import { errorCatalog } from '../packages/core/src/errors/catalog.ts'
import { docsSite } from '../packages/core/src/errors/docsSite.ts'
import { checkChangesets } from './docs/checkChangesets.mjs'
import { checkCode } from './docs/checkCode.mjs'
import { checkErrors } from './docs/checkErrors.mjs'
import { checkFeatures } from './docs/checkFeatures.mjs'
import { checkLinks } from './docs/checkLinks.mjs'
import { checkPrivateNames } from './docs/checkPrivateNames.mjs'
import { checkQuotes } from './docs/checkQuotes.mjs'
import { checkReference } from './docs/checkReference.mjs'
import { checkThreatModel } from './docs/checkThreatModel.mjs'
import { checkWording, wordingFiles } from './docs/checkWording.mjs'
import { loadFigures } from './load/loadFigures.mjs'
import { operationsPage, operationsPath } from './operations/operationsPage.mjs'
import { referenceOf } from './reference/referenceOf.mjs'
import { matrixFigures } from './reliability/matrixFigures.mjs'
import { soakFigures } from './reliability/soakFigures.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const soak = JSON.parse(readFileSync(join(root, 'scripts/reliability/soak.json'), 'utf8'))
const load = JSON.parse(readFileSync(join(root, 'scripts/load/load.json'), 'utf8'))
const pages = read('*.md', '.changeset/*.md', 'docs/**/*.md', '{packages,apps,examples}/*/README.md')
const tests = read('apps/demo/e2e/**/*.{spec,test}.ts', 'examples/*/**/*.spec.ts')
const examples = read('examples/**/*.{ts,tsx}', 'apps/demo/server/**/*.ts', 'packages/test/src/**/*.ts')
const errors = Object.entries(errorCatalog).map(([code, { message, retryable }]) => {
  const { docsUrl } = new BanklinkError(code, { message, retryable })
  return { code, retryable, docsUrl }
})
// The page that the errors' own links lead to, below the site.
const [errorPage] = errors[0].docsUrl.slice(docsSite.length + 1).split('#')
const features = { path: 'docs/features.md', text: pages.get('docs/features.md') ?? '' }
const threatModel = { path: 'docs/threat-model.md', text: pages.get('docs/threat-model.md') ?? '' }
const unitTests = [...read('packages/{gateway,backends}/src/**/*.test.ts').keys()]
const wording = checkWording(read(...wordingFiles))
const isReference = (path) => path.startsWith('docs/reference/')
const code = checkCode(new Map([...pages].filter(([path]) => !isReference(path))), { root })
const reference = referenceOf(root)
reference.pages.set(operationsPath, await operationsPage())

const faults = [
  ...checkLinks(pages, (path) => existsSync(join(root, path))),
  ...checkErrors(pages.get(errorPage) ?? '', errors).map((fault) => `${errorPage}: ${fault}`),
  ...checkFeatures(features, tests).map((fault) => `docs/features.md: ${fault}`),
  ...checkThreatModel(threatModel, unitTests),
  ...(pages.get('docs/reliability.md')?.includes(matrixFigures(pages.get('docs/reference/fault-matrix.md') ?? ''))
    ? []
    : ['docs/reliability.md: the counts of the fault matrix are not those of docs/reference/fault-matrix.md']),
  ...(pages.get('docs/reliability.md')?.includes(soakFigures(soak))
    ? []
    : ['docs/reliability.md: the figures of the soak are not those of scripts/reliability/soak.json']),
  ...(pages.get('docs/reliability.md')?.includes(loadFigures(load))
    ? []
    : ['docs/reliability.md: the figures of the load run are not those of scripts/load/load.json']),
  ...checkChangesets(pages),
  ...checkPrivateNames(pages),
  ...wording.faults,
  ...checkQuotes(pages, examples),
  ...checkReference(new Map([...pages].filter(([path]) => isReference(path))), reference.pages),
  ...reference.faults,
  ...code.faults,
]
for (const fault of faults) console.log(fault)
console.log(`docs: ${pages.size} pages, ${errors.length} errors, ${code.count} blocks of code, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0

/** The text of each file that matches, by its path below the root. */
function read(...patterns) {
  const paths = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
  return new Map(paths.toSorted().map((path) => [path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')]))
}
