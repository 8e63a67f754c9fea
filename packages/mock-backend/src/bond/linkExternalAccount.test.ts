import { expect, test } from 'vitest'
import { checking, createScene, type Scene } from '../testing/createScene.ts'

async function finished(scene: Scene): Promise<Record<string, string>> {
  const { linkedAccountId, linkToken } = await scene.token()
  return {
    public_token: await scene.finishLink(linkToken),
    linked_account_id: linkedAccountId,
    external_account_id: checking.id,
    status: 'instantly_verified',
    bank_name: 'First Platypus Bank',
  }
}

const pathOf = (accountId: string): string => `/accounts/${accountId}/external_accounts/plaid`

test('default', async () => {
  const scene = createScene()
  const answer = await scene.bond('POST', pathOf(scene.owner.accountId), { body: await finished(scene) })
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({
    access_token: expect.stringMatching(/^access-sandbox-/),
    status: 'active',
    verification_status: 'instantly_verified',
    account_type: 'checking',
    account_category: 'depository',
  })
  expect(scene.mock.state().plaid.publicTokens[0]?.used).toBe(true)
})

test('parameters: bank_name', async () => {
  const scene = createScene()
  const { bank_name: _, ...body } = await finished(scene)
  expect((await scene.bond('POST', pathOf(scene.owner.accountId), { body })).status).toBe(200)
  expect(scene.mock.state().bond.cardAccounts[0]?.linkedAccounts[0]?.bankName).toBeNull()
})

test('error: an empty bank_name', async () => {
  const scene = createScene()
  const body = { ...(await finished(scene)), bank_name: '' }
  expect(await scene.bond('POST', pathOf(scene.owner.accountId), { body })).toMatchObject({
    status: 400,
    body: { bank_name: ['Shorter than minimum length 1.'] },
  })
})

test('behavior: stays inactive until automatic deposits verify it, a day later', async () => {
  const { mock, link } = createScene()
  await link({ verification: 'pending_automatic_verification' })
  const row = () => mock.state().bond.cardAccounts[0]?.linkedAccounts[0]
  expect(row()).toMatchObject({ status: 'inactive', verificationStatus: 'pending_automatic_verification' })
  mock.clock.advance(86_400_000 - 1)
  expect(row()).toMatchObject({ status: 'inactive', verificationStatus: 'pending_automatic_verification' })
  mock.clock.advance(1)
  expect(row()).toMatchObject({ status: 'active', verificationStatus: 'automatically_verified' })
})

test('behavior: waits for a deposit code permanently', async () => {
  const { mock, link } = createScene()
  await link({ verification: 'pending_manual_verification' })
  mock.clock.advance(365 * 86_400_000)
  expect(mock.state().bond.cardAccounts[0]?.linkedAccounts[0]).toMatchObject({
    status: 'inactive',
    verificationStatus: 'pending_manual_verification',
  })
})

test('behavior: takes the word of the browser for the status', async () => {
  const { mock, link } = createScene()
  await link({ verification: 'pending_manual_verification', status: 'instantly_verified' })
  expect(mock.state().bond.cardAccounts[0]?.linkedAccounts[0]).toMatchObject({
    status: 'active',
    verificationStatus: 'instantly_verified',
  })
})

test('error: missing and wrong fields', async () => {
  const scene = createScene()
  const path = pathOf(scene.owner.accountId)
  expect(await scene.bond('POST', path, { body: { status: 'verified', public_token: '' } })).toMatchObject({
    status: 400,
    body: {
      public_token: ['Shorter than minimum length 1.'],
      linked_account_id: ['Missing data for required field.'],
      external_account_id: ['Missing data for required field.'],
      status: [expect.stringContaining('instantly_verified, pending_automatic_verification')],
    },
  })
  const whole = await finished(scene)
  for (const field of ['public_token', 'linked_account_id', 'external_account_id', 'status']) {
    const { [field]: _, ...body } = whole
    const answer = await scene.bond('POST', path, { body })
    expect(answer).toMatchObject({ status: 400, body: { [field]: ['Missing data for required field.'] } })
  }
  for (const status of ['automatically_verified', 'manually_verified', 'verification_failed', 'database_matched']) {
    expect((await scene.bond('POST', path, { body: { ...whole, status } })).status).toBe(400)
  }
  expect((await scene.bond('POST', path, { body: whole })).status).toBe(200)
})

test('error: token_exchange_post_schema', async () => {
  const scene = createScene()
  const path = pathOf(scene.owner.accountId)
  const refusal = { status: 400, body: { Code: 'token_exchange_post_schema', Status: 400, Type: 'Request Error' } }
  const body = await finished(scene)
  const other = await finished(scene)
  expect(await scene.bond('POST', path, { body: { ...body, public_token: 'public-sandbox-no' } })).toMatchObject(
    refusal,
  )
  expect(await scene.bond('POST', path, { body: { ...body, public_token: other.public_token } })).toMatchObject(refusal)
  expect((await scene.bond('POST', path, { body })).status).toBe(200)
  const spent = { ...other, public_token: body.public_token }
  expect(await scene.bond('POST', path, { body: spent })).toMatchObject(refusal)
  expect((await scene.bond('POST', path, { body: other })).status).toBe(200)
})

test('error: ext_acc_unknown', async () => {
  const scene = createScene()
  const path = pathOf(scene.owner.accountId)
  const body = await finished(scene)
  const answer = await scene.bond('POST', path, { body: { ...body, external_account_id: 'acc-elsewhere' } })
  expect(answer).toMatchObject({ status: 400, body: { Code: 'ext_acc_unknown' } })
  expect((await scene.bond('POST', path, { body })).status).toBe(200)
})

test('error: linked_dne', async () => {
  const scene = createScene()
  const body = await finished(scene)
  const refusal = { status: 404, body: { Code: 'linked_dne' } }
  expect(await scene.bond('POST', pathOf(scene.stranger.accountId), { body })).toMatchObject(refusal)
  const unknown = { ...body, linked_account_id: 'unknown' }
  expect(await scene.bond('POST', pathOf(scene.owner.accountId), { body: unknown })).toMatchObject(refusal)
  await scene.bond('DELETE', `/accounts/${scene.owner.accountId}/external_accounts/${body.linked_account_id}`)
  expect(await scene.bond('POST', pathOf(scene.owner.accountId), { body })).toMatchObject(refusal)
  expect(scene.mock.state().counts.activeAccounts).toBe(0)
})

test('error: resource_conflict', async () => {
  const scene = createScene()
  const body = await finished(scene)
  await scene.bond('POST', pathOf(scene.owner.accountId), { body })
  const again = await scene.bond('POST', pathOf(scene.owner.accountId), { body })
  expect(again).toMatchObject({ status: 400, body: { Code: 'resource_conflict' } })
})
