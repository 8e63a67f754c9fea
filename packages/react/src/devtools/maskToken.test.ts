import { expect, test } from 'vitest'
import { maskToken } from './maskToken.ts'

test.each([
  ['link-sandbox-4f0c2b1a-77aa-4d60-b3a1-0d9f3ab13f9a', 'link-sandbox-…3f9a'],
  ['link-production-4f0c2b1a-77aa', 'link-production-…77aa'],
  ['something-else-altogether-1234', '…1234'],
  ['link-sandbox-short', 'link-sandbox-…'],
  ['', '…'],
])('%s: %s', (token, masked) => {
  expect(maskToken(token)).toBe(masked)
})
