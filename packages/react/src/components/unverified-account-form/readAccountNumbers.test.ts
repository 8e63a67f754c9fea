import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedDigits, readAccountNumbers } from './readAccountNumbers.ts'

function formOf(routingNumber: string, accountNumber: string): FormData {
  const form = new FormData()
  form.set('routingNumber', routingNumber)
  form.set('accountNumber', accountNumber)
  form.set('accountNumberAgain', '900800700655')
  form.set('agreement', 'on')
  return form
}

test.each([
  ['spaces and hyphens', '021 000-021', '9008 0070 0655'],
  ['no-break and thin spaces', '021\u00a0000\u202f021', '9008\u20090070\u30000655'],
  ['every dash', '021\u2013000\u2014021', '9008\u22120070\uff0d0655\u2011'],
  ['invisible characters', '\ufeff021\u200b000\u2060021\u200e', '\u202a9008\u00ad0070\u200d0655\u202c'],
  ['control characters', '021000021\u0000\r\n', '900800700655\u0007'],
  ['full-width digits', '０２１００００２１', '９００８００７００６５５'],
])('default: reads numbers with %s', (_, routing, account) => {
  expect(readAccountNumbers(formOf(routing, account))).toMatchObject({
    errors: {},
    numbers: { routingNumber: '021000021', accountNumber: '900800700655' },
  })
})

test('behavior: nothing but what separates digits is dropped', () => {
  for (const text of ['12a34', '12.34', '12/34', '1½']) expect(pastedDigits(text)).not.toMatch(/^\d+$/)
})

test('behavior: visible characters other than digits stay', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-,.-/:-~]+$/), (text) => {
      expect(pastedDigits(`1${text}2`)).toBe(`1${text}2`)
    }),
  )
})

test('error: every empty field has its own message', () => {
  expect(readAccountNumbers(new FormData())).toEqual({
    numbers: null,
    errors: {
      routingNumber: 'routingNumberMissing',
      accountNumber: 'accountNumberMissing',
      accountNumberAgain: 'accountNumberAgainMissing',
      agreement: 'agreementMissing',
    },
  })
})
