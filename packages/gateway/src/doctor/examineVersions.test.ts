import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examineVersions } from './examineVersions.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banklink-versions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function install(packages: Record<string, string>): void {
  for (const [path, version] of Object.entries(packages)) {
    const place = join(folder, 'node_modules', path)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), JSON.stringify({ version }))
  }
}

const ours = { '@banklink/core': '1.2.0', '@banklink/react': '1.2.0' }
const list = '@banklink/core 1.2.0, @banklink/react 1.2.0'
const once = { subject: 'copies', state: 'ok', text: 'there is one of each' }
const ok = { subject: 'versions', state: 'ok', text: list }

test('default: one version of each, also from a folder below', () => {
  install({ ...ours, react: '19.0.0', '@tanstack/react-query': '5.89.0' })
  expect(examineVersions(folder)).toEqual([ok, once])
  mkdirSync(join(folder, 'src', 'app'), { recursive: true })
  expect(examineVersions(join(folder, 'src', 'app'))).toEqual([ok, once])
})

test('behavior: every package of Banklink is checked', () => {
  install({ ...ours, '@banklink/backends': '1.2.0', '@banklink/gateway': '1.3.0' })
  expect(examineVersions(folder)[0]).toEqual({
    ...{ subject: 'versions', state: 'wrong', fix: 'install the same version of each' },
    text: '@banklink/core 1.2.0, @banklink/backends 1.2.0, @banklink/react 1.2.0, @banklink/gateway 1.3.0',
  })
})

test('behavior: a folder without our packages', () => {
  expect(examineVersions(folder)).toEqual([
    {
      ...{ subject: 'versions', state: 'unknown', text: 'the folder has no @banklink packages' },
      fix: 'run this where the app’s package.json is',
    },
  ])
})

test.each([
  ['18.2.0', true],
  ['18.1.9', false],
  ['17.9.9', false],
  ['18.2.0-rc.1', true],
  ['19.0.0', true],
  ['18.10.0', true],
  ['18.2', true],
  ['18', false],
])('parameters: React %s is new enough: %s', (react, isNewEnough) => {
  install({ ...ours, react })
  const tooOld = {
    subject: 'versions',
    state: 'wrong',
    text: `react ${react} is older than 18.2.0`,
    fix: 'install a newer one',
  }
  expect(examineVersions(folder)[0]).toEqual(isNewEnough ? ok : tooOld)
})

test('error: every outdated package is named', () => {
  install({ ...ours, react: '18.0.0', '@tanstack/react-query': '5.88.0' })
  expect(examineVersions(folder)[0]?.text).toBe(
    '@tanstack/react-query 5.88.0 is older than 5.89.0, react 18.0.0 is older than 18.2.0',
  )
})

test('error: every duplicate is named', () => {
  install({ ...ours, react: '19.0.0', '@tanstack/react-query': '5.90.0' })
  install({ '@banklink/react/node_modules/react': '19.0.0', '@banklink/react/node_modules/@banklink/core': '1.2.0' })
  expect(examineVersions(folder)[1]).toEqual({
    ...{ subject: 'copies', state: 'wrong', fix: 'npm dedupe' },
    text: 'there are two of @banklink/core, react',
  })
})

test('behavior: one that several links lead to is there once', () => {
  install({ ...ours, 'store/react': '19.0.0' })
  for (const from of ['', '@banklink/react/node_modules']) {
    mkdirSync(join(folder, 'node_modules', from), { recursive: true })
    symlinkSync(join(folder, 'node_modules', 'store', 'react'), join(folder, 'node_modules', from, 'react'))
  }
  expect(examineVersions(folder)).toEqual([ok, once])
})
