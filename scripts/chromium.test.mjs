import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from './chromium.mjs'

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banklink-chromium-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('default: the one that CHROMIUM_PATH names, whatever is on the PATH', () => {
  const named = program('elsewhere', 'my-browser')
  program('bin', 'chromium')
  expect(findChromium({ CHROMIUM_PATH: named, PATH: join(folder, 'bin') })).toBe(named)
})

test('parameters: PATH, its folders in order', () => {
  const first = program('first', 'google-chrome')
  program('second', 'chromium')
  const PATH = ['empty', 'first', 'second'].map((name) => join(folder, name)).join(delimiter)
  expect(findChromium({ PATH })).toBe(first)
})

test('parameters: PATH, the one without a window before the others in one folder, then chromium', () => {
  program('bin', 'google-chrome')
  const whole = program('bin', 'chromium')
  expect(findChromium({ PATH: join(folder, 'bin') })).toBe(whole)
  const headless = program('bin', 'chromium-headless-shell')
  expect(findChromium({ PATH: join(folder, 'bin') })).toBe(headless)
})

test('behavior: what cannot be run is passed over', () => {
  program('first', 'chromium', 0o644)
  const runs = program('second', 'chromium')
  expect(findChromium({ PATH: [join(folder, 'first'), join(folder, 'second')].join(delimiter) })).toBe(runs)
})

test("behavior: Playwright's own where there is no other", () => {
  const own = chromium.executablePath()
  expect(findChromium({ PATH: folder })).toBe(existsSync(own) ? own : null)
})

test('error: CHROMIUM_PATH names no program', () => {
  program('bin', 'chromium')
  const CHROMIUM_PATH = join(folder, 'gone')
  expect(() => findChromium({ CHROMIUM_PATH, PATH: join(folder, 'bin') })).toThrow(
    `CHROMIUM_PATH names no program: ${CHROMIUM_PATH}`,
  )
})

function program(where, name, mode = 0o755) {
  mkdirSync(join(folder, where), { recursive: true })
  const path = join(folder, where, name)
  writeFileSync(path, '#!/bin/sh\n', { mode })
  return path
}
