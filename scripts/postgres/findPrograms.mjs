import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The folder of PostgreSQL's programs, the newest where there are several; null where there is none. */
export function findPrograms({ path = process.env.PATH ?? '', folders = usual } = {}) {
  const installed = folders.flatMap((pattern) => globSync(pattern)).toSorted(byVersion)
  const all = [...installed, ...path.split(delimiter)].filter(Boolean)
  return all.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
}

/** Debian and Ubuntu, Fedora, Homebrew. */
const usual = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
]

function byVersion(one, other) {
  return versionOf(other) - versionOf(one)
}

function versionOf(folder) {
  return Number(/(\d+)(?:\/bin)$/.exec(folder)?.[1] ?? 0)
}
