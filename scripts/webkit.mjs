#!/usr/bin/env node
// Runs the demo in WebKitGTK, and counts it as not run where that is not installed: `apt-get install webkit2gtk-driver xvfb`.
// Arguments select scenes by a whole word of their names: `node scripts/webkit.mjs link` runs that scene alone.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { findMiniBrowser } from './webkit/findMiniBrowser.mjs'

const given = process.argv.slice(2)
const wanted = given.filter((each) => !each.startsWith('--'))
const report = process.env.WEBKIT_REPORT
const isThere = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

if (!isThere('WebKitWebDriver') || !isThere('xvfb-run') || !findMiniBrowser()) {
  console.log('webkit: not run, because webkit2gtk-driver or xvfb is not installed')
  write({ passed: 0, failed: 0, skipped: 1 })
} else if (!process.env.DISPLAY) {
  // The same again, with a display of its own.
  const { status } = spawnSync(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1280x1024x24', process.execPath, ...process.execArgv, ...process.argv.slice(1)],
    { stdio: 'inherit' },
  )
  process.exit(status ?? 1)
} else await runScenes()

async function runScenes() {
  const { buildWebApp } = await import('../apps/demo/server/buildWebApp.ts')
  const { startServer } = await import('../apps/demo/e2e/startServer.ts')
  const { platformOf } = await import('../apps/demo/e2e/platform.ts')
  const { openBrowser } = await import('./webkit/openBrowser.mjs')
  const { scenes } = await import('./webkit/scenes.mjs')
  await buildWebApp()
  const counts = { passed: 0, failed: 0 }
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.some((word) => scene.name.split(' ').includes(word))) continue
    const began = performance.now()
    const demo = await startServer()
    const platform = platformOf(demo, 'bond')
    await scene.prepare?.(platform)
    const browser = await openBrowser(scene)
    try {
      await browser.goto(demo.url)
      await scene.run(browser, { demo, platform })
      counts.passed++
      console.log(`passed  ${scene.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    } catch (error) {
      counts.failed++
      console.log(`FAILED  ${scene.name}: ${error.message}`)
    }
    await browser.close()
    await demo.stop()
  }
  write(counts)
  process.exit(counts.failed ? 1 : 0)
}

function write(counts) {
  if (report) writeFileSync(report, JSON.stringify(counts))
}
