import { expect, test } from 'vitest'
import { inFlight } from './inFlight.ts'

/** Whether a promise is settled once everything that is ready has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false
  promise.then(
    () => (settled = true),
    () => (settled = true),
  )
  await new Promise((resolve) => setImmediate(resolve))
  return settled
}

test('default: closing ends once all work is settled, whatever its result', async () => {
  const { track, close, isClosing } = inFlight()
  const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const [first, second] = [track(one.promise), track(other.promise)]
  expect(isClosing()).toBe(false)
  const closing = close()
  expect(isClosing()).toBe(true)
  one.resolve('result')
  expect(await first).toBe('result')
  expect(await isSettled(closing)).toBe(false)
  other.reject(new Error('failed'))
  await expect(second).rejects.toThrow('failed')
  expect(await isSettled(closing)).toBe(true)
  expect(await isSettled(close())).toBe(true)
})

test('behavior: without work it ends at once', async () => {
  const { close } = inFlight()
  expect(await isSettled(close())).toBe(true)
})

test('behavior: work that ended before is not waited for, and does not end other work', async () => {
  const { track, close } = inFlight()
  await track(Promise.resolve())
  const work = Promise.withResolvers<void>()
  void track(work.promise)
  const closing = close()
  expect(await isSettled(closing)).toBe(false)
  work.resolve()
  expect(await isSettled(closing)).toBe(true)
})
