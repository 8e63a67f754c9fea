import * as nodeCrypto from 'node:crypto'
import { expect, test } from 'vitest'
import { hashOf, nodeHash, webHash } from './hashOf.ts'

test('default: the same for the same parts alone', async () => {
  expect(await hashOf(['a', 'b'])).toMatch(/^[\w-]{43}$/)
  expect(await hashOf(['a', 'b'])).toBe(await hashOf(['a', 'b']))
  expect(await hashOf(['a', 'b'])).not.toBe(await hashOf(['ab']))
})

test('behavior: WebCrypto and Node compute the same', async () => {
  for (const text of ['', '["banklink","ä ✓"]']) expect(nodeHash(text, nodeCrypto)).toBe(await webHash(text))
})
