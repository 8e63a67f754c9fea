import { expect, test } from 'vitest'
import { wordsOf } from './wordsOf.ts'

test('default', () => {
  expect(wordsOf(['active', null, 'instantly_verified'])).toBe('active, instantly_verified')
  expect(wordsOf(['link initiated', null])).toBe('link initiated')
  // Digits of several words are no account number.
  expect(wordsOf(['attempt 12 of 345'])).toBe('attempt 12 of 345')
  expect(wordsOf(['step 123 45'])).toBe('step 123 45')
  expect(wordsOf([null, null])).toBeNull()
})

test.each(['access-sandbox-1b5f2c1e-77b4', 'Jane Doe, 900800700655', 'x'.repeat(100_000), 'a <b>'])(
  'behavior: no text of a platform is passed on',
  (text) => {
    expect(wordsOf(['active', text])).toBe('active, unreadable')
  },
)
