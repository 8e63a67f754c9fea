import { expect, test } from 'vitest'
import { readState, writeState } from './state.ts'

const state = { purpose: 'link', ownerId: 'owner-1', id: 'account-1' } as const

test('default', () => {
  expect(readState(writeState(state), { purpose: 'link', ownerId: 'owner-1' })).toBe('account-1')
})

test.each([
  writeState({ ...state, purpose: 'update' }),
  writeState({ ...state, id: '' }),
  '',
  'link:account-1',
  '{}',
  '["link","owner-1"]',
  '["link","owner-1",7]',
])('error: request.state_invalid for %s', (text) => {
  expect(() => readState(text, { purpose: 'link', ownerId: 'owner-1' })).toThrow(
    expect.objectContaining({ code: 'request.state_invalid' }),
  )
})

test('error: request.state_foreign', () => {
  expect(() => readState(writeState(state), { purpose: 'link', ownerId: 'owner-2' })).toThrow(
    expect.objectContaining({ code: 'request.state_foreign' }),
  )
})
