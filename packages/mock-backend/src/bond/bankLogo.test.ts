import { expect, test } from 'vitest'
import { bankLogo } from './bankLogo.ts'

test('default', () => {
  const logo = bankLogo('tartan bank') ?? ''
  expect(decodeURIComponent(logo)).toContain('>T</text>')
  expect(bankLogo('tartan bank')).toBe(logo)
})

test('parameters: bankName', () => {
  expect(bankLogo(null)).toBeNull()
  expect(bankLogo('<&>')).toBeNull()
  expect(decodeURIComponent(bankLogo('<script>') ?? '')).not.toContain('script')
})
