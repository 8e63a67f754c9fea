import { writeFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../e2e/test.ts'

const sessions = Number(process.env['SOAK_SESSIONS'] ?? 1_000)
/** What a page may keep of all of them together: caches that fill up, and the noise of a heap. */
const mostHeap = 4 * 2 ** 20

test(`${sessions} link sessions leave the page as it was`, async ({ page, account, link }) => {
  test.setTimeout(60_000 + sessions * 5_000)
  await page.addInitScript(countTimers)
  await page.goto('/')
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Performance.enable')
  const openAndLeave = async () => {
    await account.linkButton.click()
    await link.isOpen()
    await link.leave()
    await expect(account.linkButton).toHaveText('Link a bank account')
  }
  // What is made once is there by then.
  for (let each = 0; each < 20; each++) await openAndLeave()
  const before = await measure(page, chromium)
  for (let each = 0; each < sessions; each++) await openAndLeave()
  const after = await measure(page, chromium)
  const figures = { date: new Date().toISOString().slice(0, 10), sessions, before, after }
  test.info().annotations.push({ type: 'measured', description: JSON.stringify(figures) })
  // For docs/reliability.md: SOAK_FIGURES=scripts/reliability/soak.json
  const path = process.env['SOAK_FIGURES']
  if (path) writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`)
  const { frames, listeners, nodes } = before
  expect(after).toMatchObject({ frames, listeners, nodes })
  expect(after.timers).toBeLessThanOrEqual(before.timers)
  expect(after.heap - before.heap).toBeLessThan(mostHeap)
})

interface Measured {
  frames: number
  listeners: number
  nodes: number
  timers: number
  /** Bytes in use. */
  heap: number
}

async function measure(page: Page, chromium: CDPSession): Promise<Measured> {
  // Left-over promises and weak references end first.
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 100)))
    await chromium.send('HeapProfiler.collectGarbage')
  }
  const { metrics } = await chromium.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    frames: page.frames().length,
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
    timers: await page.evaluate(() => (window as unknown as { timers: Set<unknown> }).timers.size),
    heap: value('JSHeapUsedSize'),
  }
}

/** Keeps account of the timers that are set. */
function countTimers(): void {
  const timers = new Set<unknown>()
  Object.assign(window, { timers })
  const later = window.setTimeout.bind(window)
  const often = window.setInterval.bind(window)
  const drop = window.clearTimeout.bind(window)
  window.setTimeout = ((run: () => void, ms?: number, ...of: unknown[]) => {
    const id = later(() => {
      timers.delete(id)
      Reflect.apply(run, window, of)
    }, ms)
    timers.add(id)
    return id
  }) as typeof window.setTimeout
  window.setInterval = ((run: () => void, ms?: number, ...of: unknown[]) => {
    const id = often(run, ms, ...of)
    timers.add(id)
    return id
  }) as typeof window.setInterval
  const clear = (id?: number) => {
    timers.delete(id)
    drop(id)
  }
  window.clearTimeout = clear as typeof window.clearTimeout
  window.clearInterval = clear as typeof window.clearInterval
}
