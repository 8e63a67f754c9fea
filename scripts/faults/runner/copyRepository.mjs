import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Copies the repository without what is built or installed, which is linked. Removed when this process ends. */
export function copyRepository(root) {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'banklink-faults-'))), 'banklink')
  process.on('exit', () => rmSync(join(copy, '..'), { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
  for (const name of readdirSync(root)) {
    if (leftOut.has(name)) continue
    // The links of pnpm between packages are relative, so in the copy they lead to the copy.
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true, filter: isSource })
  }
  linkModules(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** What is installed is linked; our own packages among it have to be those of the copy. */
function linkModules(installed, modules) {
  mkdirSync(modules)
  for (const name of readdirSync(installed)) {
    if (name === '@banklink')
      cpSync(join(installed, name), join(modules, name), { recursive: true, verbatimSymlinks: true })
    else symlinkSync(join(installed, name), join(modules, name))
  }
}

function isSource(path) {
  return !['dist', '.vite', 'storybook-static', 'test-results'].includes(basename(path))
}

const leftOut = new Set([
  'node_modules',
  '.git',
  'storybook-static',
  'test-results',
  'playwright-report',
  'screenshots',
])
