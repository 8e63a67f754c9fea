import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPrograms } from './findPrograms.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'banklink-programs-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function install(...parts) {
  const folder = join(root, ...parts)
  mkdirSync(folder, { recursive: true })
  for (const name of ['initdb', 'postgres']) writeFileSync(join(folder, name), '')
  return folder
}

test('default: the newest of those that are installed', () => {
  install('9', 'bin')
  const newest = install('15', 'bin')
  expect(findPrograms({ path: '', folders: [join(root, '*/bin')] })).toBe(newest)
})

test('behavior: a folder of PATH serves too', () => {
  const folder = install('elsewhere')
  expect(findPrograms({ path: ['', join(root, 'none'), folder].join(delimiter), folders: [] })).toBe(folder)
})

test('behavior: the client alone is not enough', () => {
  const folder = join(root, 'client')
  mkdirSync(folder)
  writeFileSync(join(folder, 'psql'), '')
  expect(findPrograms({ path: folder, folders: [] })).toBeNull()
})
