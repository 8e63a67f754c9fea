import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'packages')
const isWindows = process.platform === 'win32'

/** Packs packages as they are published, into `folder`. Answers the dependencies of an app that installs them. */
export function packPackages(names, { folder }) {
  return Object.fromEntries(names.map((name) => [`@banklink/${name}`, `file:${pack(name, folder)}`]))
}

function pack(name, folder) {
  const cwd = join(packages, name)
  if (!existsSync(join(cwd, 'dist'))) {
    throw new Error(`packages/${name} is not built, so there is nothing to pack. Run: npm run check build`)
  }
  const tarball = join(folder, `banklink-${name}.tgz`)
  const { status, error } = spawnSync('pnpm', ['pack', '--out', tarball], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`pnpm pack of packages/${name} failed with ${status}.`)
  return tarball
}
