import { expect, test } from 'vitest'
import { deriveDigestKey, deriveSealKeys, deriveStoreKey, sealKeyIdLength } from './deriveKeys.ts'

const [newest, older] = [
  'the new secret of this gateway, in tests',
  'the old secret of this gateway, in tests',
] as const
const bytes = new Uint8Array(32).fill(1)

test('default: a key and an id for each secret, newest first', async () => {
  const [first, second, ...more] = await deriveSealKeys([newest, older])
  expect(more).toEqual([])
  expect([first.id, second?.id]).toEqual([
    (await deriveSealKeys([newest]))[0].id,
    (await deriveSealKeys([older]))[0].id,
  ])
  expect(first.id).not.toBe(second?.id)
  expect(first.id).toHaveLength(sealKeyIdLength)
})

test('behavior: no key can be read out, and each does one thing', async () => {
  const keys = [
    (await deriveSealKeys([newest]))[0].key,
    (await deriveStoreKey(bytes)).key,
    await deriveDigestKey(newest),
  ]
  expect(keys.map(({ extractable, usages, algorithm }) => [extractable, [...usages].sort(), algorithm])).toEqual([
    [false, ['decrypt', 'encrypt'], { name: 'AES-GCM', length: 256 }],
    [false, ['decrypt', 'encrypt'], { name: 'AES-GCM', length: 256 }],
    [false, ['sign'], { name: 'HMAC', length: 256, hash: { name: 'SHA-256' } }],
  ])
  for (const key of keys) await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('extractable')
})
