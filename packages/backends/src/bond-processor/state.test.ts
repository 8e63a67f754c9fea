import { expect, test } from 'vitest'
import { readState, writeState } from './state.ts'

const owner = 'customer:1'

test('default', () => {
  const state = writeState({ purpose: 'update', owner, linkedAccountId: 'a' })
  expect(readState(state, { purpose: 'update', owner })).toBe('a')
})

test.each([
  ['another purpose', writeState({ purpose: 'link', owner, linkedAccountId: 'a' })],
  ['another owner', writeState({ purpose: 'update', owner: 'customer:2', linkedAccountId: 'a' })],
  ['a business of the same id', writeState({ purpose: 'update', owner: 'business:1', linkedAccountId: 'a' })],
  ['no state', 'unknown'],
  ['nothing', ''],
  ['other JSON', '{}'],
  ['a state without an account', '["update","customer:1",null]'],
  ['a number', '7'],
  ['nothing in JSON', 'null'],
  ['more than a state', '["update","customer:1","a","b"]'],
])('error: request.state_invalid for %s', (_name, state) => {
  expect(() => readState(state, { purpose: 'update', owner })).toThrow(
    expect.objectContaining({ code: 'request.state_invalid' }),
  )
})
