import { expect, test } from 'vitest'
import { createRowSealer } from '../seal/createRowSealer.ts'
import { readStoreKeys } from '../seal/readStoreKeys.ts'
import { openAnswer, sealAnswer } from './sealedAnswer.ts'

const sealer = createRowSealer(readStoreKeys('01'.repeat(32)))
const answer = { status: 201, body: '{"done":true}' }
const unreadable = { code: 'store.row_unreadable' }

test('default', async () => {
  const cell = await sealAnswer(sealer, 'key-1', answer)
  expect(cell.sealed).not.toContain('done')
  expect(await openAnswer(sealer, 'key-1', cell)).toEqual(answer)
})

test('error: store.row_unreadable for the answer of another key', async () => {
  const cell = await sealAnswer(sealer, 'key-1', answer)
  await expect(openAnswer(sealer, 'key-2', cell)).rejects.toMatchObject(unreadable)
})

test('error: store.row_unreadable for another kind of row with that key', async () => {
  const cell = await sealer.seal(answer, ['item', 'key-1'])
  await expect(openAnswer(sealer, 'key-1', cell)).rejects.toMatchObject(unreadable)
})

test.each([{}, { status: '201', body: '{}' }, { status: 201 }, null])(
  'error: store.row_unreadable for %j',
  async (content) => {
    const cell = await sealer.seal(content, ['answer', 'key-1'])
    await expect(openAnswer(sealer, 'key-1', cell)).rejects.toMatchObject(unreadable)
  },
)
