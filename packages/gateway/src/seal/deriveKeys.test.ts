import { expect, test } from 'vitest'
import { encodeBase64Url } from './base64Url.ts'
import type { CipherKey } from './CipherKey.ts'
import { deriveDigestKey, deriveSealKeys, deriveStoreKey, sealKeyIdLength } from './deriveKeys.ts'

const [newest, older] = [
  'the new secret of this gateway, in tests',
  'the old secret of this gateway, in tests',
] as const

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

test('behavior: each purpose has a separate key', async () => {
  const how = { nonce: new Uint8Array(12), boundTo: new Uint8Array() }
  const sealed = async ({ key }: { key: CipherKey }) => encodeBase64Url(await key.seal(new Uint8Array(32), how))
  const text = '01'.repeat(16)
  const all = [
    await sealed((await deriveSealKeys([text]))[0]),
    await sealed(await deriveStoreKey(new TextEncoder().encode(text))),
    encodeBase64Url(await deriveDigestKey(text)),
  ]
  expect(new Set(all).size).toBe(3)
  expect(await deriveDigestKey(newest)).toHaveLength(32)
})
