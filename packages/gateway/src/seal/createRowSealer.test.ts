import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { createRowSealer } from './createRowSealer.ts'
import { readStoreKeys } from './readStoreKeys.ts'

const [first, second] = ['01'.repeat(32), '02'.repeat(32)] as const
const sealer = createRowSealer(readStoreKeys(first))
const content = { accessToken: 'access-1 ✓' }
const row = ['item', 'id-1', 'owner-1']

test('default', async () => {
  const cell = await sealer.seal(content, row)
  expect(await sealer.open(cell, row)).toEqual(content)
  expect(Buffer.from(cell.sealed, 'base64url').toString('latin1')).not.toContain('access-1')
  expect(await sealer.seal(content, row)).not.toEqual(cell)
})

test('behavior: the id of a key says which one, and not what it is', async () => {
  const [id] = await sealer.keyIds()
  expect(id).toMatch(/^[\w-]{11}$/)
  expect(await createRowSealer(readStoreKeys(first)).keyIds()).toEqual([id])
  expect(await createRowSealer(readStoreKeys(second)).keyIds()).not.toEqual([id])
})

test('parameters: the first key seals, all of them open', async () => {
  const old = await sealer.seal(content, row)
  const rotated = createRowSealer(readStoreKeys([second, first]))
  expect(await rotated.open(old, row)).toEqual(content)
  const [newest, older] = await rotated.keyIds()
  expect([(await rotated.seal(content, row)).keyId, old.keyId]).toEqual([newest, older])
})

test('error: store.key_unknown', async () => {
  const cell = await createRowSealer(readStoreKeys(second)).seal(content, row)
  await expect(sealer.open(cell, row)).rejects.toSatisfy((error) => isBanklinkError(error, 'store.key_unknown'))
})

test.each([[['item', 'id-2', 'owner-1']], [['item', 'id-1', 'owner-2']], [['item', 'id-1owner-1']]])(
  'error: store.row_unreadable in the row %j',
  async (other) => {
    const cell = await sealer.seal(content, row)
    await expect(sealer.open(cell, other)).rejects.toSatisfy((error) => isBanklinkError(error, 'store.row_unreadable'))
  },
)

test('error: store.row_unreadable where anything is altered', async () => {
  const { sealed, keyId } = await sealer.seal(content, row)
  const altered = [
    sealed.slice(4),
    sealed.slice(0, -4),
    `A${sealed}`,
    sealed.replace(/.$/, '!'),
    '',
    content.accessToken,
  ]
  for (const each of altered) {
    await expect(sealer.open({ sealed: each, keyId }, row)).rejects.toMatchObject({ code: 'store.row_unreadable' })
  }
})

test('error: store.row_unreadable for one sealed with another key, whatever its id says', async () => {
  const cell = await createRowSealer(readStoreKeys(second)).seal(content, row)
  const [keyId] = await sealer.keyIds()
  await expect(sealer.open({ ...cell, keyId }, row)).rejects.toMatchObject({ code: 'store.row_unreadable' })
})
