import { expect, test } from 'vitest'
import { within } from './within.mjs'

test('default: settles as the work does', async () => {
  await expect(within(600_000, Promise.resolve(1), 'late')).resolves.toBe(1)
  await expect(within(600_000, Promise.reject(new Error('broken')), 'late')).rejects.toThrow('broken')
})

test('error: the message, once the time is over', async () => {
  await expect(within(1, new Promise(() => {}), 'The tests did not end.')).rejects.toThrow('The tests did not end.')
})
