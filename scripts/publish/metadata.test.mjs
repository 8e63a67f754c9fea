import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hooks } from '../../.pnpmfile.mjs'
import { faultsOf } from './faultsOf.mjs'
import { metadataOf, owner, packages, root } from './metadata.mjs'
import { withInstall } from './withInstall.mjs'
import { filesWithOwner, pagesWithInstall, withOwner } from './withOwner.mjs'

const manifests = Object.keys(packages).map((name) => ({ name, manifest: readJson(`packages/${name}/package.json`) }))

test('behavior: every package that is published has its metadata', () => {
  const folders = globSync('packages/*/package.json', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !readJson(path).private)
    .map((path) => path.split('/')[1])
  expect(Object.keys(packages).toSorted()).toEqual(folders.toSorted())
})

test.each(manifests)('behavior: $name says where it comes from', ({ name, manifest }) => {
  expect(manifest).toMatchObject(metadataOf(name))
})

test.each(manifests)('behavior: $name leaves out what only this repository reads', ({ manifest }) => {
  const files = [
    'LICENSE',
    'README.md',
    'package.json',
    ...(JSON.stringify(manifest).match(/(?<="\.\/)dist\/[^"]+/g) ?? []),
  ]
  expect(JSON.stringify(manifest)).toContain('banklink-source')
  const packed = JSON.parse(
    JSON.stringify(hooks.beforePacking(manifest)).replaceAll(/"(workspace|catalog):\*?"/g, '"1.0.0"'),
  )
  expect(faultsOf({ manifest: packed, files })).toEqual([])
})

test('behavior: says what is wrong with a package', () => {
  const manifest = {
    ...metadataOf('react'),
    name: '@banklink/react',
    exports: { '.': { 'banklink-source': './src/index.ts', default: './dist/index.js' } },
    dependencies: { '@banklink/core': 'workspace:*' },
    peerDependencies: { react: '>=18' },
    homepage: 'https://elsewhere.example',
  }
  expect(faultsOf({ manifest, files: ['README.md', 'dist/index.js', 'dist/index.d.ts.map'] })).toEqual([
    'has the condition of this repository alone',
    'needs a version that only this repository knows',
    'has no LICENSE',
    'has no ./src/index.ts',
    'dist/index.d.ts.map leads to a source that is not here',
    'homepage is not what scripts/metadata.mjs writes',
    'the range of react has no upper end',
  ])
})

test('behavior: the owner has one name everywhere', () => {
  const files = filesWithOwner()
  expect(files.length).toBeGreaterThan(8)
  expect(files.filter((path) => withOwner(read(path), owner) !== read(path))).toEqual([])
  const moved = {
    repository: 'https://github.com/tidewell/banklink',
    security: 'safe@tidewell.example',
    team: '@tidewell/x',
  }
  expect(files.filter((path) => /OWNER|owner\.example/.test(withOwner(read(path), moved)))).toEqual([])
})

test('behavior: a package’s README has links that lead somewhere from npm too', () => {
  const readmes = filesWithOwner().filter((path) => path.endsWith('README.md'))
  expect(readmes).toHaveLength(Object.keys(packages).length)
  const links = readmes.flatMap((path) => [...read(path).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link))
  expect(links.filter((link) => !/^(https:|#)/.test(link))).toEqual([])
  const own = links.filter((link) => link.startsWith(`${owner.repository}/blob/main/`))
  const paths = own.map((link) => link.slice(`${owner.repository}/blob/main/`.length).split('#')[0])
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([])
})

test('behavior: one constant says on all pages where packages come from', () => {
  const pages = pagesWithInstall()
  expect(pages.filter((path) => withInstall(read(path), owner) !== read(path))).toEqual([])
  expect(
    pages.filter((path) => /packed\/banklink-react\.tgz/.test(withInstall(read(path), { isPublished: false }))).length,
  ).toBeGreaterThan(3)
  expect(pages.filter((path) => /packed\//.test(withInstall(read(path), { isPublished: true })))).toEqual([])
})

function readJson(path) {
  return JSON.parse(read(join(root, path)))
}

function read(path) {
  return readFileSync(path, 'utf8')
}
