import { isBanklinkError } from '@banklink/core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createSealer } from './createSealer.ts'
import { readSecrets, sealKeyIdLength } from './deriveKeys.ts'

const schema = v.object({ owner: v.string() })
const oldSecret = 'the old secret of this gateway, in tests'
const newSecret = 'the new secret of this gateway, in tests'
const sealer = createSealer({ secrets: [oldSecret], schema })
const invalid = expect.toSatisfy((error) => isBanklinkError(error, 'request.state_invalid'))

test('default', async () => {
  const sealed = await sealer.seal({ owner: 'owner-1 ✓' })
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(await sealer.open(sealed)).toEqual({ owner: 'owner-1 ✓' })
})

test('behavior: the key’s id stands in front, so that one key alone is tried', async () => {
  const [first, second] = [await sealer.seal({ owner: 'owner-1' }), await sealer.seal({ owner: 'owner-2' })]
  expect(first.slice(0, sealKeyIdLength)).toBe(second.slice(0, sealKeyIdLength))
  const other = createSealer({ secrets: [newSecret], schema })
  const foreign = (await other.seal({ owner: 'owner-1' })).slice(0, sealKeyIdLength)
  expect(foreign).not.toBe(first.slice(0, sealKeyIdLength))
  const both = createSealer({ secrets: [newSecret, oldSecret], schema })
  await expect(both.open(foreign + first.slice(sealKeyIdLength))).rejects.toEqual(invalid)
})

test('behavior: sealed twice it differs and reveals nothing', async () => {
  const [first, second] = [await sealer.seal({ owner: 'owner-1' }), await sealer.seal({ owner: 'owner-1' })]
  expect(first).not.toBe(second)
  expect(atob(first.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('owner')
})

test('error: request.state_invalid wherever one character is altered', async () => {
  const sealed = await sealer.seal({ owner: 'owner-1' })
  for (let at = 0; at < sealed.length; at++) {
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    await expect(sealer.open(altered)).rejects.toEqual(invalid)
  }
})

test.each(['', 'A', 'garbage', '{"owner":"owner-1"}', 'ä', 'A'.repeat(8192)])(
  'error: request.state_invalid for %j',
  async (garbage) => {
    await expect(sealer.open(garbage)).rejects.toEqual(invalid)
  },
)

test('error: request.state_invalid for a cut or lengthened one', async () => {
  const sealed = await sealer.seal({ owner: 'owner-1' })
  await expect(sealer.open(sealed.slice(0, -4))).rejects.toEqual(invalid)
  await expect(sealer.open(`${sealed}AAAA`)).rejects.toEqual(invalid)
})

test('error: request.state_invalid for one of another secret, or of another shape', async () => {
  const other = createSealer({ secrets: [newSecret], schema })
  await expect(sealer.open(await other.seal({ owner: 'owner-1' }))).rejects.toEqual(invalid)
  const shape = createSealer({ secrets: [oldSecret], schema: v.object({ name: v.string() }) })
  await expect(sealer.open(await shape.seal({ name: 'owner-1' }))).rejects.toEqual(invalid)
})

test('error: request.state_invalid also where the schema takes null', async () => {
  const nullable = createSealer({ secrets: [oldSecret], schema: v.nullable(schema) })
  expect(await nullable.open(await nullable.seal(null))).toBeNull()
  await expect(nullable.open('garbage')).rejects.toEqual(invalid)
})

test('parameters: secrets, newest first', async () => {
  const rotated = createSealer({ secrets: [newSecret, oldSecret], schema })
  expect(await rotated.open(await sealer.seal({ owner: 'owner-1' }))).toEqual({ owner: 'owner-1' })
  await expect(sealer.open(await rotated.seal({ owner: 'owner-1' }))).rejects.toEqual(invalid)
})

test.each([undefined, '', 'short', [], ['a secret that is long enough by itself', 'short']])(
  'readSecrets: error: config.secret_too_short for %j',
  (secret) => {
    expect(() => readSecrets(secret)).toThrow(
      expect.toSatisfy((error) => isBanklinkError(error, 'config.secret_too_short')),
    )
  },
)

test('readSecrets: default', () => {
  expect(readSecrets('x'.repeat(32))).toEqual(['x'.repeat(32)])
  expect(readSecrets([newSecret, oldSecret])).toEqual([newSecret, oldSecret])
})
