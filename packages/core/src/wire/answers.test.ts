import { expect, test } from 'vitest'
import type { LinkedAccount } from '../account/LinkedAccount.ts'
import {
  accountPageAnswer,
  capabilitiesAnswer,
  followedAnswer,
  linkedAccountAnswer,
  linkTokenAnswer,
  stepAnswer,
} from './answers.ts'
import { parseProblem } from './problem.ts'

const account: LinkedAccount = {
  id: 'a',
  institution: { id: null, name: 'First Platypus Bank', logo: null },
  name: null,
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  currency: 'USD',
  linkedAt: null,
  kind: 'own',
  canMoveMoney: true,
  status: 'active',
  reason: null,
  nextAction: null,
  actions: ['remove'],
  platformStatus: 'active',
}

test('behavior: what has no name in the schema does not pass', () => {
  const sent = { ...account, access_token: 'secret', institution: { ...account.institution, pii: 'secret' } }
  expect(linkedAccountAnswer(sent)).toEqual(account)
})

test('behavior: an empty text is null', () => {
  const empty = {
    name: '',
    mask: '',
    type: '',
    subtype: ' ',
    currency: '',
    linkedAt: '',
    reason: '',
    platformStatus: '',
  }
  const sent = { ...account, ...empty, institution: { id: '', name: '', logo: '' } }
  const read = linkedAccountAnswer(sent)
  expect(read).toEqual({
    ...account,
    ...Object.fromEntries(Object.keys(empty).map((name) => [name, null])),
    institution: { id: null, name: null, logo: null },
  })
})

test('behavior: a text has an end', () => {
  const endless = 'a'.repeat(1_000_000)
  const sent = { ...account, name: endless, institution: { id: endless, name: endless, logo: endless } }
  const read = linkedAccountAnswer(sent)
  expect(read.name).toHaveLength(256)
  expect(read.institution).toEqual({ id: 'a'.repeat(256), name: 'a'.repeat(256), logo: null })
})

test.each([
  ['0000', '0000'],
  ['12', '12'],
  ['000123456789', '6789'],
  [' 000123456789 ', '6789'],
  ['', null],
  [null, null],
])('behavior: of the mask %j no more than the last four', (mask, kept) => {
  expect(linkedAccountAnswer({ ...account, mask }).mask).toBe(kept)
})

test('behavior: half an image is none', () => {
  const logoOf = (logo: string | null) =>
    linkedAccountAnswer({ ...account, institution: { ...account.institution, logo } }).institution.logo
  const longest = 'a'.repeat(500_000)
  expect(logoOf('data:image/png;base64,AAAA')).toBe('data:image/png;base64,AAAA')
  expect(logoOf(longest) === longest).toBe(true)
  expect(logoOf(`${longest}a`)).toBeNull()
})

test('behavior: a page of accounts ends where no cursor is', () => {
  const more = { total: 2, secret: 's' }
  expect(accountPageAnswer({ accounts: [account], ...more })).toEqual({ accounts: [account] })
  expect(accountPageAnswer({ accounts: [], next: 'cursor-1' })).toEqual({ accounts: [], next: 'cursor-1' })
  expect(() => accountPageAnswer({ accounts: [account, { ...account, id: 1 }] })).toThrow(
    new TypeError('accounts.1.id'),
  )
})

test('behavior: what a platform can do passes by name', () => {
  const preset = { beginCreatesRow: true, redirectUri: 'preset', locales: null, currencies: null, addByNumbers: null }
  const asked = {
    beginCreatesRow: false,
    redirectUri: 'request',
    locales: ['en'],
    currencies: ['USD'],
    addByNumbers: ['routingNumber', 'accountNumber', 'accountType', 'bankName'],
  }
  expect(capabilitiesAnswer({ ...preset, more: 1 })).toEqual(preset)
  expect(capabilitiesAnswer(asked)).toEqual(asked)
  expect(() => capabilitiesAnswer({ ...preset, redirectUri: '' })).toThrow(new TypeError('redirectUri'))
  expect(() => capabilitiesAnswer({ ...preset, addByNumbers: ['pin'] })).toThrow(new TypeError('addByNumbers.0'))
})

test('behavior: a follow-up is a link token or an account', () => {
  const token = { linkToken: 'link-1', expiresInMs: 1, state: 's' }
  expect(followedAnswer({ ...token, access_token: 'secret' })).toEqual(token)
  expect(followedAnswer(account)).toEqual(account)
  expect(() => followedAnswer({ linkToken: 7 })).toThrow(new TypeError('linkToken'))
  for (const neither of [null, undefined, 'linkToken', 7, []]) {
    expect(() => followedAnswer(neither)).toThrow(new TypeError('the value itself'))
  }
})

test('behavior: codes of a newer gateway break nothing', () => {
  const sent = { ...account, status: 'frozen', nextAction: 'thaw', actions: ['remove', 'thaw'] }
  expect(linkedAccountAnswer(sent)).toEqual({
    ...account,
    status: 'unknown',
    nextAction: null,
    actions: ['remove'],
  })
})

test('behavior: a step is done or pending, and nothing between', () => {
  const read = stepAnswer(linkTokenAnswer)
  const value = { linkToken: 'link-1', expiresInMs: 1, state: 's' }
  expect(read({ done: true, value })).toEqual({ done: true, value })
  expect(read({ done: false, resume: 'r', retryAfterMs: 5 })).toEqual({
    done: false,
    resume: 'r',
    retryAfterMs: 5,
  })
  expect(() => read({ done: true })).toThrow(new TypeError('value'))
  expect(() => read({ done: false })).toThrow(new TypeError('resume'))
})

test('behavior: a problem becomes its error', () => {
  const problem = { type: 'urn:x', title: 't', status: 422, detail: 'What, why, what next.', code: 'platform.rejected' }
  const error = parseProblem({ ...problem, retryable: false, platformCode: 'account_dne', requestId: 'r', extra: 1 })
  expect(error).toMatchObject({ code: 'platform.rejected', message: 'What, why, what next.', retryable: false })
  expect(error?.details).toEqual({ status: 422, platformCode: 'account_dne', requestId: 'r' })
  expect(parseProblem({ message: 'not one of ours' })).toBeNull()
  expect(parseProblem(null)).toBeNull()
})
