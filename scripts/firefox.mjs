#!/usr/bin/env node
// Runs the end-to-end tests in Firefox ESR, light and dark, and counts it as not run where that is not installed:
// `apt-get install firefox-esr`, or FIREFOX_PATH. What is given goes on to Playwright.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import spawn from 'cross-spawn'
import { countPlaywright } from './check/counts.mjs'

const report = process.env.FIREFOX_REPORT
const write = (counts) => report && writeFileSync(report, JSON.stringify(counts))

if (existsSync(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr')) run()
else {
  console.log('firefox: not run, because firefox-esr is not installed')
  write({ passed: 0, failed: 0, skipped: 1 })
}

function run() {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-firefox-'))
  const output = join(folder, 'report.json')
  const line = ['test', '--config', 'playwright.firefox.config.ts', '--reporter=list,json', ...process.argv.slice(2)]
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: output }
  const { status } = spawn.sync('playwright', line, { stdio: 'inherit', env })
  if (existsSync(output)) write(countPlaywright(JSON.parse(readFileSync(output, 'utf8'))))
  rmSync(folder, { recursive: true })
  process.exitCode = status ?? 1
}
