import { platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { lostTimes, median, withinFiveSeconds } from '../../testing/lostTimes.ts'
import { type SlowPlatform, type SlowPlatformOptions, slowPlatform, token } from '../../testing/slowPlatform.ts'
import type { Visibility } from '../adapters/page/pageVisibility.ts'
import { pollUntilDone } from './pollUntilDone.ts'
import { withTimeout } from './withTimeout.ts'

const page: Visibility = { isVisible: () => true, onVisibilityChange: () => () => {} }

/** A page that can be hidden. */
function hideable(): Visibility & { show: (isVisible: boolean) => void } {
  let isVisible = true
  const listeners = new Set<() => void>()
  return {
    isVisible: () => isVisible,
    onVisibilityChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show(next) {
      isVisible = next
      for (const listener of listeners) listener()
    },
  }
}

function waitFor(
  options: SlowPlatformOptions,
  visibility: Visibility = page,
): SlowPlatform & { work: Promise<unknown> } {
  const platform = slowPlatform(options)
  const { backend, clock } = platform
  const work = withTimeout({ clock, page: visibility, answerWithinMs: 120_000 }, async (call) =>
    pollUntilDone(await backend.begin({ purpose: 'link' }, call), { backend, call, clock, page: visibility }),
  )
  return { ...platform, work }
}

test.each([1_500, 7_000, 30_000, 110_000])('default: a token that is ready after %i ms arrives', async (readyAtMs) => {
  const { work, until, looks } = waitFor({ readyAtMs })
  const { value, at } = await until(work)
  expect(value).toEqual(token)
  expect(at - readyAtMs).toBeLessThanOrEqual(Math.max(150, readyAtMs / 9))
  expect(looks.length).toBeLessThan(90)
})

test('behavior: what is ready within five seconds is here a moment later', async () => {
  const lost = await lostTimes((first, options) => pollUntilDone(first, { ...options, page }), withinFiveSeconds, 60)
  expect(median(lost)).toBeLessThanOrEqual(120)
})

test('behavior: the pace counts from question to question, and a slow answer is followed by the next at once', async () => {
  const quick = waitFor({ readyAtMs: 1_000, roundTripMs: 60 })
  await quick.until(quick.work)
  expect(gapsOf(quick.looks)).toEqual(Array.from({ length: 6 }, () => 150))
  const slow = waitFor({ readyAtMs: 1_000, roundTripMs: 400 })
  await slow.until(slow.work)
  // Time moves in steps of five.
  expect(new Set(gapsOf(slow.looks))).toEqual(new Set([405]))
})

test('behavior: it asks less and less often', async () => {
  const { work, until, looks } = waitFor({ readyAtMs: 60_000 })
  await until(work)
  const gaps = looks.map((at, index) => at - (looks[index - 1] ?? 0))
  expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(5_005)
})

test('error: link.answer_timeout after two minutes, which can be retried', async () => {
  const { work, until, looks } = waitFor({ readyAtMs: Number.POSITIVE_INFINITY })
  const { error, at } = await until(work)
  expect(error).toMatchObject({ code: 'link.answer_timeout', retryable: true })
  expect(at).toBe(120_000)
  expect(looks.length).toBeLessThan(90)
})

test('behavior: a hidden page is not polled, and that time does not count', async () => {
  const visibility = hideable()
  const { work, until, pass, looks } = waitFor({ readyAtMs: 400_000 }, visibility)
  await pass(10_000)
  visibility.show(false)
  const before = looks.length
  await pass(390_005)
  expect(looks).toHaveLength(before)
  visibility.show(true)
  const { value, at } = await until(work)
  expect([value, at]).toEqual([token, 400_005])
})

test('behavior: shown again, the rest of its time is left', async () => {
  const visibility = hideable()
  const { work, until, pass } = waitFor({ readyAtMs: Number.POSITIVE_INFINITY }, visibility)
  await pass(100_000)
  visibility.show(false)
  await pass(50_000)
  visibility.show(true)
  expect(await until(work)).toMatchObject({ error: { code: 'link.answer_timeout' }, at: 170_000 })
})

test('behavior: Retry-After is honoured, and being asked for fewer requests is no failure', async () => {
  const fail = (look: number) =>
    look < 9 ? platformError('platform.rate_limited', { details: { retryAfterMs: 2_000 } }) : null
  const { work, until, looks } = waitFor({ readyAtMs: 0, fail })
  expect((await until(work)).value).toEqual(token)
  expect(looks.map((at, index) => at - (looks[index - 1] ?? 0)).slice(1)).toEqual(Array(8).fill(2_000))
})

test('behavior: a look that fails is followed by another, five times', async () => {
  const broken = platformError('platform.unavailable')
  const recovered = waitFor({ readyAtMs: 0, fail: (look) => (look < 5 ? broken : null) })
  expect((await recovered.until(recovered.work)).value).toEqual(token)
  const down = waitFor({ readyAtMs: 0, fail: () => broken })
  expect((await down.until(down.work)).error).toBe(broken)
  expect(down.looks).toHaveLength(5)
})

test('error: a final refusal ends polling', async () => {
  const refused = platformError('platform.rejected', { details: { status: 422 } })
  const { work, until, looks } = waitFor({ readyAtMs: 0, fail: () => refused })
  expect((await until(work)).error).toBe(refused)
  expect(looks).toHaveLength(1)
})

test('behavior: a signal ends it at once', async () => {
  const { backend, clock, looks } = slowPlatform({ readyAtMs: Number.POSITIVE_INFINITY })
  const stop = new AbortController()
  const call = { signal: stop.signal }
  const work = pollUntilDone(await backend.begin({ purpose: 'link' }, call), { backend, call, clock, page })
  stop.abort(new Error('stopped'))
  await expect(work).rejects.toThrow('stopped')
  expect([looks.length, clock.pending()]).toEqual([0, 0])
})

/** How long after one look the next came. */
function gapsOf(looks: readonly number[]): number[] {
  return looks.slice(1).map((at, index) => at - (looks[index] ?? 0))
}
