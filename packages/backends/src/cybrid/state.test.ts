import { expect, test } from 'vitest'
import { type CybridState, readState, writeState } from './state.ts'

const customerGuid = 'customer-1'
const states: CybridState[] = [
  { purpose: 'link', customerGuid, workflowGuid: 'workflow-1', createdAt: 1000 },
  { purpose: 'update', customerGuid, accountGuid: 'account-1' },
]
const invalid = expect.objectContaining({ code: 'request.state_invalid' })

test.each(states)('default: %o', (state) => {
  expect(readState(writeState(state), { purpose: state.purpose, customerGuid })).toEqual(state)
})

test.each(states)('error: request.state_foreign for another customer: %o', (state) => {
  const read = () => readState(writeState(state), { purpose: state.purpose, customerGuid: 'customer-2' })
  expect(read).toThrow(expect.objectContaining({ code: 'request.state_foreign' }))
})

test.each(states)('error: request.state_invalid for another purpose: %o', (state) => {
  const purpose = state.purpose === 'link' ? 'update' : 'link'
  expect(() => readState(writeState(state), { purpose, customerGuid })).toThrow(invalid)
})

test.each(['', 'no JSON', 'null', '{}', '{"purpose":"unlink","customerGuid":"customer-1"}'])(
  'error: request.state_invalid for %j',
  (text) => {
    for (const purpose of ['link', 'update'] as const) {
      expect(() => readState(text, { purpose, customerGuid })).toThrow(invalid)
    }
  },
)

test.each(states.flatMap((state) => Object.keys(state).map((field) => ({ state, field }))))(
  'error: request.state_invalid for $state with another $field',
  ({ state, field }) => {
    const text = JSON.stringify({ ...state, [field]: true })
    expect(() => readState(text, { purpose: state.purpose, customerGuid })).toThrow(invalid)
  },
)
