import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import spawn from 'cross-spawn'

const packages = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'packages')

/**
 * Packs packages as they are published, into `folder`. Returns the dependencies of an app that installs them. `from` is
 * the folder that has them.
 */
export function packPackages(names, { folder, from = packages }) {
  return Object.fromEntries(names.map((name) => [`@banklink/${name}`, `file:${pack(join(from, name), folder)}`]))
}

function pack(cwd, folder) {
  const name = basename(cwd)
  if (!existsSync(join(cwd, 'dist'))) {
    throw new Error(`packages/${name} is not built, so there is nothing to pack. Run: npm run check build`)
  }
  const tarball = join(folder, `banklink-${name}.tgz`)
  const { status, error } = spawn.sync('pnpm', ['pack', '--out', tarball], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (error) throw error
  if (status !== 0) throw new Error(`pnpm pack of packages/${name} failed with ${status}.`)
  return tarball
}
