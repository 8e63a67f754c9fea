import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const scripts = import.meta.dirname
let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banklink-browsers-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['firefox', { FIREFOX_PATH: '/nowhere/firefox' }],
  ['webkit', { PATH: '/nowhere' }],
])('behavior: where %s is not installed, the run says so and counts it as skipped', (name, env) => {
  const report = join(folder, 'report.json')
  const said = execFileSync(process.execPath, [join(scripts, `${name}.mjs`)], {
    encoding: 'utf8',
    env: { ...process.env, [`${name.toUpperCase()}_REPORT`]: report, ...env },
  })
  expect(said).toMatch(new RegExp(`^${name}: not run, because `))
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({ passed: 0, failed: 0, skipped: 1 })
})
