import * as nodeCrypto from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { createDigest, nodeMac, webMac } from './createDigest.ts'

const digest = createDigest('a secret of the tests that is long enough')

test('default', async () => {
  expect(await digest({ a: 1 })).toMatch(/^[\w-]{43}$/)
  expect(await digest({ a: 1 })).toBe(await digest({ a: 1 }))
  expect(await digest({ a: 1 })).not.toBe(await digest({ a: 2 }))
})

test('behavior: cannot be made without the secret', async () => {
  const other = createDigest('another secret of the tests, long enough')
  expect(await other('900800700655')).not.toBe(await digest('900800700655'))
})

test('behavior: parts do not run into each other', async () => {
  expect(await digest(['a', 'bc'])).not.toBe(await digest(['ab', 'c']))
})

test('behavior: WebCrypto and Node compute the same', async () => {
  const key = new Uint8Array(32).fill(1)
  const [web, node] = [await webMac(key), nodeMac(key, nodeCrypto)]
  for (const text of ['', '"900800700655"', 'ä ✓']) expect(await node(text)).toBe(await web(text))
})

test('behavior: WebCrypto receives a key that cannot be exported', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey')
  await webMac(new Uint8Array(32))
  expect(importKey.mock.lastCall?.[3]).toBe(false)
  importKey.mockRestore()
})
