import { expect, test, vi } from 'vitest'
import { unlessIdle } from './unlessIdle.mjs'

/** Ticks that the test makes, each with how busy the process was. */
function manualTicks() {
  const stop = vi.fn()
  let tick = () => {}
  const ticks = (onTick) => {
    tick = onTick
    return stop
  }
  return { stop, options: { idleMs: 300, ticks }, pass: (...shares) => shares.forEach((share) => tick(share)) }
}

const forever = () => new Promise(() => {})

test('default: settles as the work does, and watches no longer', async () => {
  const { stop, options } = manualTicks()
  await expect(unlessIdle(Promise.resolve(1), options)).resolves.toBe(1)
  await expect(unlessIdle(Promise.reject(new Error('broken')), options)).rejects.toThrow('broken')
  expect(stop).toHaveBeenCalledTimes(2)
})

test('error: idle for as long as that', async () => {
  const { stop, options, pass } = manualTicks()
  const ended = unlessIdle(forever(), options)
  pass(0, 0.1, 0)
  await expect(ended).rejects.toThrow('idle for 300 ms')
  expect(stop).toHaveBeenCalledOnce()
})

test('behavior: what is busy in between may take longer', async () => {
  const { options, pass } = manualTicks()
  const work = Promise.withResolvers()
  const ended = unlessIdle(work.promise, options)
  pass(0, 0, 0.9, 0, 0, 1, 0)
  work.resolve('late')
  await expect(ended).resolves.toBe('late')
})

test('behavior: a process that waits is found idle by its own event loop', async () => {
  await expect(unlessIdle(forever(), { idleMs: 100 })).rejects.toThrow('idle')
})

test('behavior: a test whose clock stands still is found idle too', async () => {
  vi.useFakeTimers()
  try {
    await expect(unlessIdle(forever(), { idleMs: 100 })).rejects.toThrow('idle')
  } finally {
    vi.useRealTimers()
  }
})
