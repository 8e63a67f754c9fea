import { render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { LinkedAccountCard } from '../components/linked-account-card/LinkedAccountCard.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'
import { someAccount } from '../testing/someAccount.ts'
import { currencyName, dayIn, formatDay, formatMoney, formatNumber, formatRange, pluralOf } from './format.ts'

afterEach(() => vi.restoreAllMocks())

test('default', () => {
  expect(formatMoney(0.01, 'USD', 'en-US')).toBe('$0.01')
  expect(formatNumber(1234, 'de')).toBe('1.234')
  expect(formatRange([1, 2], 'en')).toBe('1–2')
  expect(formatDay(new Date('2026-01-06'), 'en-US')).toBe('Tuesday, January 6')
  expect(currencyName('USD', 'en')).toBe('US Dollar')
  expect(pluralOf(1, 'en')).toBe('one')
  expect(dayIn('America/New_York', Date.parse('2026-01-06T04:30:00Z'))).toEqual(new Date('2026-01-05'))
})

test('behavior: what Intl does not know is written plainly', () => {
  expect(formatMoney(0.01, 'USDC', 'en')).toBe('0.01 USDC')
  expect(formatMoney(0.01, '', 'en')).toBe('0.01 ')
  expect(currencyName('USDC', 'en')).toBe('USDC')
  expect(formatNumber(2, 'not a locale')).toBe('2')
  expect(pluralOf(2, 'not a locale')).toBe('other')
  expect(formatDay(new Date('2026-01-06'), 'not a locale')).toBe('2026-01-06')
  expect(dayIn('Atlantis/Capital', 0)).toBeNull()
})

test('behavior: a browser without formatRange writes a range', () => {
  const { prototype } = Intl.NumberFormat
  const own = Object.getOwnPropertyDescriptor(prototype, 'formatRange') ?? {}
  onTestFinished(() => void Object.defineProperty(prototype, 'formatRange', own))
  Object.defineProperty(prototype, 'formatRange', { ...own, value: undefined })
  expect(formatRange([1, 2], 'en')).toBe('1–2')
})

test('behavior: uses the browser’s own range if available', () => {
  expect(formatRange([1, 2], 'ja')).toBe(new Intl.NumberFormat('ja').formatRange(1, 2))
})

test('behavior: no text throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, locale) => {
      const write = () => [
        formatMoney(0.01, text, 'en'),
        formatMoney(0.01, text, locale),
        formatRange([1, 2], locale),
        currencyName(text, locale),
        pluralOf(1, locale),
      ]
      expect(write).not.toThrow()
    }),
  )
})

test('behavior: a formatter is made once for many accounts', () => {
  const made = vi.spyOn(Intl, 'NumberFormat')
  for (let time = 0; time < 100; time += 1) formatMoney(0.01, 'JPY', 'fr-CA')
  expect(made).toHaveBeenCalledTimes(1)
})

test.each([
  ['a currency that is none', { currency: 'USDC' }],
  ['an empty currency', { currency: '' }],
  ['a date before all dates', { linkedAt: '-271821-04-20T00:00:00.000Z' }],
  ['a date after all dates', { linkedAt: '+275760-09-13T00:00:00.000Z' }],
])('behavior: an account that awaits deposits is shown with %s', (_, change) => {
  const actions = ['verify_deposits', 'remove'] as const
  const account = someAccount({ status: 'awaiting_deposits', nextAction: 'verify_deposits', actions, ...change })
  render(kit(createWorld(), { children: <LinkedAccountCard account={account} /> }))
  expect(screen.getByText(/0\.01/)).toBeInTheDocument()
})
