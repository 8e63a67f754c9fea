import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { outsideApps } from './outsideApps.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const { devDependencies: own } = readJson('package.json')
const catalog = new Map(
  [...read('pnpm-workspace.yaml').matchAll(/^ {2}"?([@\w/-]+)"?: (\d[\w.-]*)$/gm)].map(([, name, version]) => [
    name,
    version,
  ]),
)

test('behavior: tests every app that there is', () => {
  const folders = globSync('examples/*/package.json', { cwd: root }).map((path) => path.split(/[\\/]/)[1])
  expect(outsideApps.map(({ name }) => name).toSorted()).toEqual(folders.toSorted())
})

test.each(outsideApps)('behavior: $name needs the versions that everything here is tested with', ({ name }) => {
  const pins = Object.entries(needsOf(`examples/${name}/package.json`))
  const known = pins.filter(([needed]) => versionOf(needed))
  expect(known.length).toBeGreaterThan(5)
  expect(known.filter(([needed, version]) => versionOf(needed) !== version)).toEqual([])
})

test.each(outsideApps.flatMap(({ name, variants }) => variants.map((variant) => ({ name, variant }))))(
  'behavior: $name, $variant needs the oldest React',
  ({ name, variant }) => {
    const pins = needsOf(`examples/${name}/${variant}/package.json`)
    expect(`npm:react@${pins.react}`).toBe(own.react18)
    expect(`npm:react-dom@${pins['react-dom']}`).toBe(own['react-dom18'])
  },
)

/** The version here; undefined for what is needed outside alone. */
function versionOf(name) {
  return catalog.get(name) ?? own[name]
}

function needsOf(path) {
  const { dependencies, devDependencies } = readJson(path)
  const all = Object.entries({ ...dependencies, ...devDependencies })
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('@banklink/')))
}

function readJson(path) {
  return JSON.parse(read(path))
}

function read(path) {
  return readFileSync(join(root, path), 'utf8')
}
