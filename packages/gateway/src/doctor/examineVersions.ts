import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from './Finding.ts'

const own = ['core', 'backends', 'react', 'gateway'].map((name) => `@banklink/${name}`)
/** Packages that must be installed once, and the package that also depends on them. */
const shared = ['@banklink/core', '@tanstack/react-query', 'react']
/** The oldest releases that the kit supports, as in its peer dependencies. */
export const oldest = { '@tanstack/react-query': '5.89.0', react: '18.2.0' }

/**
 * Checks the packages of the app in `folder`: all packages of Banklink have one version, and shared dependencies are
 * installed once.
 */
export function examineVersions(folder: string): Finding[] {
  const versions = own.flatMap((name) => {
    const version = versionOf(find(name, folder))
    return version ? [{ name, version }] : []
  })
  if (versions.length === 0) {
    const text = 'the folder has no @banklink packages'
    return [{ subject: 'versions', state: 'unknown', text, fix: 'run this where the app’s package.json is' }]
  }
  const different = new Set(versions.map((each) => each.version)).size > 1
  const list = versions.map(({ name, version }) => `${name} ${version}`).join(', ')
  const tooOld = Object.entries(oldest).flatMap(([name, least]) => {
    const version = versionOf(find(name, folder))
    return version && isBefore(version, least) ? [`${name} ${version} is older than ${least}`] : []
  })
  const doubled = shared.filter((name) => {
    const places = [find(name, folder), ...own.map((each) => findFrom(name, find(each, folder)))]
    return new Set(places.flatMap((place) => (place ? [realpathSync(place)] : []))).size > 1
  })
  return [
    judge({ tooOld, different, list }),
    doubled.length > 0
      ? { subject: 'copies', state: 'wrong', text: `there are two of ${doubled.join(', ')}`, fix: 'npm dedupe' }
      : { subject: 'copies', state: 'ok', text: 'there is one of each' },
  ]
}

function judge({ tooOld, different, list }: { tooOld: string[]; different: boolean; list: string }): Finding {
  const subject = 'versions'
  if (tooOld.length > 0) return { subject, state: 'wrong', text: tooOld.join(', '), fix: 'install a newer one' }
  if (different) return { subject, state: 'wrong', text: list, fix: 'install the same version of each' }
  return { subject, state: 'ok', text: list }
}

function isBefore(version: string, least: string): boolean {
  const [one, other] = [version, least].map((each) => each.split(/[.-]/).map(Number))
  const at = [0, 1, 2].find((index) => one?.[index] !== other?.[index])
  return at !== undefined && (one?.[at] ?? 0) < (other?.[at] ?? 0)
}

/** The same from the real path of an installed package. */
function findFrom(name: string, installed: string | null): string | null {
  return installed && find(name, realpathSync(installed))
}

/** Where Node finds a package from a folder: in the first `node_modules` there or above. */
function find(name: string, folder: string): string | null {
  const path = join(folder, 'node_modules', name)
  if (existsSync(join(path, 'package.json'))) return path
  return dirname(folder) === folder ? null : find(name, dirname(folder))
}

function versionOf(folder: string | null): string | null {
  if (!folder) return null
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}
