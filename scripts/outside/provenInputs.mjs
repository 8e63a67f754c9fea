import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * What decides whether an app still runs on another React generation, besides our sources, whose tests run on both: the
 * app, its browser tests, how our packages are built and what they ask for, and how the app is tested.
 */
const shared = ['packages/*/{package.json,tsdown.config.ts}', 'tsdown.shared.ts', 'pnpm-workspace.yaml']

/** Remembers for which inputs a variant of an app passed, in a file that is committed. */
export function provenInputs(root) {
  const file = join(root, 'scripts', 'outside', 'proven.json')
  const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  return {
    isProven: (run) => read()[run.title] === hashOf(root, run.app),
    prove(run) {
      const proven = { ...read(), [run.title]: hashOf(root, run.app) }
      const sorted = Object.fromEntries(Object.entries(proven).toSorted(([one], [other]) => one.localeCompare(other)))
      writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
    },
  }
}

function hashOf(root, { name, tests }) {
  const patterns = [`examples/${name}/**`, ...(tests ? [`examples/${tests}/**`] : []), 'scripts/outside/*App*.mjs']
  const files = globSync([...shared, ...patterns], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|[\\/]dist|\.next/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    // No app installs what is private here, or runs our own suites.
    .filter((path) => !/[\\/]packages[\\/]test[\\/]|\.test\.mjs$/.test(path))
    .toSorted()
  const hash = createHash('sha256')
  for (const path of files) {
    // A checkout on Windows may end lines in its own way.
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${path.slice(root.length).split(sep).join('/')}\n${text}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}
