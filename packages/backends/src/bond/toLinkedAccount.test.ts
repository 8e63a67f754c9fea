import type { LinkedAccount } from '@banklink/core'
import { expect, test } from 'vitest'
import type { BondAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

const row: BondAccount = {
  linkedAccountId: '9f7a2b74-6c0b-4a5e-8a52-0c2f7f3c1a11',
  status: 'active',
  verificationStatus: 'instantly_verified',
  dateCreated: '2021-02-11 12:01:36.122439-08',
  bankName: 'Wells Fargo',
  bankLogo: 'data:image/png;base64,AAAA',
  mask: '0000',
  accountType: 'checking',
  accountCategory: 'depository',
}

test('default', () => {
  expect(toLinkedAccount(row)).toEqual({
    id: '9f7a2b74-6c0b-4a5e-8a52-0c2f7f3c1a11',
    institution: { id: null, name: 'Wells Fargo', logo: 'data:image/png;base64,AAAA' },
    name: null,
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    currency: null,
    linkedAt: '2021-02-11T20:01:36.122Z',
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['reconnect', 'remove'],
    platformStatus: 'active, instantly_verified',
  } satisfies LinkedAccount)
})

test('behavior: every status with every verification status', () => {
  const verifications = [
    null,
    'verified',
    'instantly_verified',
    'automatically_verified',
    'manually_verified',
    'unverifiable',
    'pending_automatic_verification',
    'pending_manual_verification',
    'verification_failed',
    'verification_expired',
    'not_verified',
    'constructor',
  ]
  const statuses = ['active', 'inactive', 'link initiated', null, 'linked_closed', 'removed', 'constructor']
  const table = verifications.map((verificationStatus) => {
    const cells = statuses.map((status) => toLinkedAccount({ ...row, status, verificationStatus }).status)
    return [String(verificationStatus).padEnd(30), ...cells.map((cell) => cell.padEnd(18))].join(' ').trimEnd()
  })
  const head = ['', ...statuses.map(String)].map((cell, index) => cell.padEnd(index ? 18 : 30)).join(' ')
  expect([head.trimEnd(), ...table]).toEqual([
    '                               active             inactive           link initiated     null               linked_closed      removed            constructor',
    'null                           unknown            incomplete         incomplete         incomplete         failed             removed            unknown',
    'verified                       active             reconnect_required unknown            unknown            failed             removed            unknown',
    'instantly_verified             active             reconnect_required unknown            unknown            failed             removed            unknown',
    'automatically_verified         active             reconnect_required unknown            unknown            failed             removed            unknown',
    'manually_verified              active             reconnect_required unknown            unknown            failed             removed            unknown',
    'unverifiable                   active             unknown            unknown            unknown            failed             removed            unknown',
    'pending_automatic_verification verifying          verifying          verifying          verifying          failed             removed            verifying',
    'pending_manual_verification    awaiting_deposits  awaiting_deposits  awaiting_deposits  awaiting_deposits  failed             removed            awaiting_deposits',
    'verification_failed            failed             failed             failed             failed             failed             removed            failed',
    'verification_expired           failed             failed             failed             failed             failed             removed            failed',
    'not_verified                   unknown            unknown            unknown            unknown            failed             removed            unknown',
    'constructor                    unknown            unknown            unknown            unknown            failed             removed            unknown',
  ])
})

test.each([
  ['active', 'instantly_verified', null, ['reconnect', 'remove']],
  ['active', 'unverifiable', null, ['remove']],
  ['inactive', 'instantly_verified', 'reconnect', ['reconnect', 'remove']],
  ['inactive', 'pending_automatic_verification', null, ['reconnect', 'remove']],
  ['linked_closed', 'instantly_verified', 'link_again', ['link_again', 'remove']],
  ['inactive', 'pending_manual_verification', 'verify_deposits', ['verify_deposits', 'remove']],
  ['inactive', 'verification_failed', 'link_again', ['link_again', 'remove']],
  ['inactive', 'verification_expired', 'link_again', ['link_again', 'remove']],
  ['inactive', 'something_new', null, ['reconnect', 'remove']],
  ['removed', 'instantly_verified', null, []],
  ['inactive', null, null, []],
])('behavior: what can be done where it is %s, %s', (status, verificationStatus, nextAction, actions) => {
  expect(toLinkedAccount({ ...row, status, verificationStatus })).toMatchObject({ nextAction, actions })
})

test('behavior: money moves over active accounts alone', () => {
  const words = ['active', 'inactive', 'removed', 'pending_manual_verification', 'verification_failed', 'unverifiable']
  for (const status of words) {
    for (const verificationStatus of [...words, 'verified', null]) {
      const account = toLinkedAccount({ ...row, status, verificationStatus })
      expect(account.canMoveMoney).toBe(account.status === 'active')
      expect(account.canMoveMoney && status !== 'active').toBe(false)
    }
  }
})

test('behavior: someone else’s account stays theirs', () => {
  expect(toLinkedAccount({ ...row, verificationStatus: 'unverifiable' })).toMatchObject({
    kind: 'third_party',
    status: 'active',
  })
})

test('behavior: a failure has Bond’s reason', () => {
  expect(toLinkedAccount({ ...row, verificationStatus: 'verification_expired' }).reason).toBe('verification_expired')
  expect(toLinkedAccount({ ...row, status: 'linked_closed' }).reason).toBe('linked_closed')
})

test('behavior: Bond’s own statuses stay readable', () => {
  expect(toLinkedAccount({ ...row, status: 'frozen', verificationStatus: null })).toMatchObject({
    status: 'unknown',
    platformStatus: 'frozen',
  })
  expect(toLinkedAccount({ ...row, status: null, verificationStatus: null }).platformStatus).toBeNull()
})

test('behavior: a logo is a data URI or none', () => {
  expect(toLinkedAccount({ ...row, bankLogo: 'https://tracker.test/logo.png' }).institution.logo).toBeNull()
})
