import * as nodeCrypto from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { type CipherKey, cipherKey, nodeCipherKey, webCipherKey } from './CipherKey.ts'

const bytes = new Uint8Array(32).fill(1)
const how = { nonce: new Uint8Array(12).fill(2), boundTo: new TextEncoder().encode('row 1') }
const content = new TextEncoder().encode('access-1 ✓')
const web = await webCipherKey(bytes)
const node = nodeCipherKey(bytes, nodeCrypto)

test("default: both seal the same bytes equally, and each opens the other's", async () => {
  const sealed = new Uint8Array(await web.seal(content, how))
  expect(new Uint8Array(await node.seal(content, how))).toEqual(sealed)
  expect(new Uint8Array(await node.open(sealed, how))).toEqual(content)
  expect(new Uint8Array(await web.open(new Uint8Array(await node.seal(content, how)), how))).toEqual(content)
})

test('default: an empty text', async () => {
  const empty = new Uint8Array()
  const sealed = new Uint8Array(await node.seal(empty, how))
  expect(sealed).toHaveLength(16)
  expect(new Uint8Array(await web.open(sealed, how))).toEqual(empty)
  expect(new Uint8Array(await node.open(sealed, how))).toEqual(empty)
})

test('behavior: in Node it is the one of Node, and no key can be read out', async () => {
  const key = await cipherKey(bytes)
  expect(key.seal(content, how)).toBeInstanceOf(Uint8Array)
  expect(JSON.stringify(Object.values(key))).toBe('[null,null]')
})

test('behavior: WebCrypto receives a key that cannot be exported', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey')
  await webCipherKey(bytes)
  expect(importKey.mock.lastCall?.[3]).toBe(false)
  importKey.mockRestore()
})

describe.each([
  ['WebCrypto', web],
  ['Node', node],
])('with %s', (_name, key: CipherKey) => {
  const isOpened = async (sealed: Uint8Array, change: Partial<typeof how> = {}) => {
    try {
      await key.open(new Uint8Array(sealed), { ...how, ...change })
      return true
    } catch {
      return false
    }
  }

  test('error: altered, cut, or belonging elsewhere', async () => {
    const sealed = new Uint8Array(await key.seal(content, how))
    for (let at = 0; at < sealed.length; at++) {
      const altered = sealed.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(await isOpened(altered)).toBe(false)
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(await isOpened(sealed.slice(0, length))).toBe(false)
    }
    // Of an empty text there is only the tag, which is easier to guess the shorter it is.
    const tag = new Uint8Array(await key.seal(new Uint8Array(), how))
    for (let length = 0; length < tag.length; length++) expect(await isOpened(tag.slice(0, length))).toBe(false)
    expect(await isOpened(sealed, { boundTo: new TextEncoder().encode('row 2') })).toBe(false)
    expect(await isOpened(sealed, { nonce: new Uint8Array(12).fill(3) })).toBe(false)
    expect(await isOpened(sealed)).toBe(true)
  })
})
