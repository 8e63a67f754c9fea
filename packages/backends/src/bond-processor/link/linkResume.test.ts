import { expect, test } from 'vitest'
import { readResume, writeResume } from './linkResume.ts'

const id = 'a1'.repeat(32)

test('default', () => {
  expect(readResume(writeResume(id))).toBe(id)
})

test.each(['', id, `link:${id}0`, `link:${id.slice(1)}`, ` link:${id}`, `link:${id.toUpperCase()}`, `token:${id}`])(
  'error: request.state_invalid for %j',
  (resume) => {
    expect(() => readResume(resume)).toThrow(expect.objectContaining({ code: 'request.state_invalid' }))
  },
)
