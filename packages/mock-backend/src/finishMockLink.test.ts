import { expect, test } from 'vitest'
import { finishMockLink } from './finishMockLink.ts'
import { createScene } from './testing/createScene.ts'

test('default', async () => {
  const { mock, token } = createScene()
  const { linkToken } = await token()
  const finished = await finishMockLink(mock, { linkToken })
  expect(finished).toEqual({
    publicToken: expect.stringMatching(/^public-sandbox-/),
    linkSessionId: expect.any(String),
    institution: { id: 'ins_109508', name: 'First Platypus Bank' },
    account: {
      id: `account-of-${finished.linkSessionId}`,
      name: 'Plaid Checking',
      mask: '0000',
      type: 'depository',
      subtype: 'checking',
      verificationStatus: null,
    },
  })
  expect(mock.state().plaid.items).toMatchObject([{ accounts: [{ mask: '0000' }] }])
  expect((await finishMockLink(mock, { linkToken: (await token()).linkToken })).account.mask).toBe('0001')
})

test('parameters: institution, account, verificationStatus', async () => {
  const { mock, token } = createScene()
  const { institution, account } = await finishMockLink(mock, {
    linkToken: (await token()).linkToken,
    institution: null,
    account: { id: 'savings-1', name: 'Savings', mask: null, subtype: 'savings' },
    verificationStatus: 'pending_manual_verification',
  })
  expect(institution).toBeNull()
  expect(account).toMatchObject({ id: 'savings-1', mask: null, verificationStatus: 'pending_manual_verification' })
  expect(mock.state().plaid.items).toMatchObject([{ institution: null, accounts: [{ name: 'Savings' }] }])
})

test.each([
  ['instant', null],
  ['automatic_deposits', 'pending_automatic_verification'],
  ['manual_deposits', 'pending_manual_verification'],
] as const)('parameters: outcome %s', async (outcome, verificationStatus) => {
  const { mock, token } = createScene()
  const { account } = await finishMockLink(mock, { linkToken: (await token()).linkToken, outcome })
  expect(account.verificationStatus).toBe(verificationStatus)
})

test('behavior: in update mode shares the known account again, and enters a deposit code that is waited for', async () => {
  const { mock, bond, link, owner } = createScene()
  const { linkedAccountId } = await link({ verification: 'pending_manual_verification' })
  const { link_token } = (
    await bond('PATCH', `/accounts/${owner.accountId}/external_accounts/plaid`, {
      body: { linked_account_id: linkedAccountId },
    })
  ).body
  const { account, institution } = await finishMockLink(mock, { linkToken: link_token })
  expect(account).toMatchObject({ id: 'acc-checking', verificationStatus: 'manually_verified' })
  expect(institution).toEqual({ id: 'ins_109508', name: 'First Platypus Bank' })
  expect(mock.state()).toMatchObject({ counts: { items: 1, activeAccounts: 1 } })
})

test('error: a link token that Link does not open with', async () => {
  const { mock } = createScene()
  await expect(finishMockLink(mock, { linkToken: 'link-sandbox-unknown' })).rejects.toThrow('The mock answered 400')
})
