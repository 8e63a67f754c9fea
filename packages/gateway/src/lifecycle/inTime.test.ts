import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTime } from './inTime.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<never>(() => {})

test('default: the result of the work, and no timer stays behind', async () => {
  await expect(inTime({ ms: 10 }, () => 'direct')).resolves.toBe('direct')
  await expect(inTime({ ms: 10 }, async () => 'later')).resolves.toBe('later')
  expect(vi.getTimerCount()).toBe(0)
})

test('error: TimeoutError for work that takes longer', async () => {
  const late = inTime({ ms: 10 }, never).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(9)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await late).toBeInstanceOf(DOMException)
  expect(await late).toMatchObject({ name: 'TimeoutError', message: '' })
})

test('parameters: toError', async () => {
  const late = inTime({ ms: 10, toError: () => new Error('late') }, never).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(10)
  expect(await late).toMatchObject({ message: 'late' })
})

test('error: that of work which throws or rejects, and no timer stays behind', async () => {
  const broken = () => {
    throw new Error('broken')
  }
  await expect(inTime({ ms: 10 }, broken)).rejects.toThrow('broken')
  await expect(inTime({ ms: 10 }, async () => broken())).rejects.toThrow('broken')
  expect(vi.getTimerCount()).toBe(0)
})
