import type { LinkResult, LinkResultAccount } from '@banklink/core'
import { expect, test } from 'vitest'
import { storyAccount } from '../../testing/storyAccounts.ts'
import { nextStep } from './nextStep.ts'

const request = { purpose: 'link' } as const
const update = { purpose: 'reconnect', accountId: 'account-1' } as const

function account(currency: string | null): LinkResultAccount {
  return {
    id: 'a',
    name: 'Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verificationStatus: null,
    currency,
  }
}

function returned(...currencies: (string | null)[]): LinkResult {
  return { linkSessionId: 'session-1', institution: null, accounts: currencies.map(account) }
}

test.each([
  [null, null],
  ['EUR', null],
  [null, ['USD']],
  ['USD', ['USD']],
  ['CAD', ['USD', 'CAD']],
])('default: an account in %s continues if the platform supports %j', (currency, currencies) => {
  const result = returned(currency)
  expect(nextStep({ request, result, currencies })).toEqual({ type: 'succeeded', request, result })
})

test('behavior: the user chooses one of several accounts, and then a missing currency', () => {
  const several = nextStep({ request, result: returned('USD', 'USD'), currencies: ['USD'] })
  expect(several).toMatchObject({ type: 'choiceRequired', reason: 'several_accounts' })
  const currency = nextStep({ request, result: returned(null), currencies: ['USD', 'CAD'] })
  expect(currency).toMatchObject({ type: 'choiceRequired', reason: 'currency', currencies: ['USD', 'CAD'] })
})

test('behavior: the user is asked about a duplicate before its currency', () => {
  const institution = { id: 'ins_109508', name: null }
  const result = { ...returned(null), institution }
  const existing = storyAccount()
  const asked = { request, result, currencies: ['USD', 'CAD'] }
  expect(nextStep({ ...asked, linked: [existing] })).toMatchObject({ reason: 'duplicate', existing })
  expect(nextStep({ ...asked, linked: [] })).toMatchObject({ reason: 'currency' })
  expect(nextStep({ ...asked, request: update, linked: [existing] }).type).toBe('succeeded')
})

test('behavior: in update mode there is nothing to decide', () => {
  const result = returned('EUR', null)
  expect(nextStep({ request: update, result, currencies: ['USD', 'CAD'] }).type).toBe('succeeded')
  expect(nextStep({ request: update, result: returned(), currencies: null }).type).toBe('succeeded')
})

test('error: link.account_missing, link.currency_unsupported', () => {
  const codeOf = (result: LinkResult) => {
    const next = nextStep({ request, result, currencies: ['USD'] })
    return next.type === 'linkFailed' && next.error.code
  }
  expect(codeOf(returned())).toBe('link.account_missing')
  expect(codeOf(returned('CAD'))).toBe('link.currency_unsupported')
})
