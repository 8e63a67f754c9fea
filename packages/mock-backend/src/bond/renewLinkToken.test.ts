import { expect, test } from 'vitest'
import { createScene, type Scene, startOfTime } from '../testing/createScene.ts'

function renew(scene: Scene, linkedAccountId?: string): ReturnType<Scene['bond']> {
  return scene.bond('PATCH', `/accounts/${scene.owner.accountId}/external_accounts/plaid`, {
    body: { linked_account_id: linkedAccountId },
  })
}

test('default', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link()
  const { status, body } = await renew(scene, linkedAccountId)
  expect(status).toBe(200)
  expect(body).toEqual({
    status: 'active',
    verification_status: 'instantly_verified',
    link_token: expect.stringMatching(/^link-sandbox-/),
    expiration: new Date(startOfTime + 30 * 60_000).toISOString(),
  })
  expect(scene.mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: a deposit code that Link took makes the account active', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link({ verification: 'pending_manual_verification' })
  const { body } = await renew(scene, linkedAccountId)
  await scene.finishLink(body.link_token, { verification_status: 'manually_verified' })
  const list = await scene.bond('GET', `/accounts/${scene.owner.accountId}/external_accounts`)
  expect(list.body).toMatchObject([{ status: 'active', verification_status: 'manually_verified' }])
  expect(scene.mock.state().counts.items).toBe(1)
})

test('behavior: three wrong codes lock it permanently', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.link({ verification: 'pending_manual_verification' })
  const { body } = await renew(scene, linkedAccountId)
  const session = await scene.ask('POST', '/link/sessions', { body: { link_token: body.link_token } })
  await scene.ask('POST', `/link/sessions/${session.body.link_session_id}/exit`, {
    body: { status: null, error_code: 'TOO_MANY_VERIFICATION_ATTEMPTS' },
  })
  expect(scene.mock.state().bond.cardAccounts[0]?.linkedAccounts[0]).toMatchObject({
    status: 'inactive',
    verificationStatus: 'verification_failed',
  })
  expect(await renew(scene, linkedAccountId)).toMatchObject({ status: 400, body: { Code: 'invalid_account_status' } })
})

test('error: invalid_account_status', async () => {
  const scene = createScene()
  const migrated = await scene.bond('POST', `/accounts/${scene.owner.accountId}/migrate_account/plaid`, {
    body: { account_number: '900100200300', routing_number: '110000000', account_type: 'checking' },
  })
  const answer = await renew(scene, migrated.body.linked_account_id)
  expect(answer).toMatchObject({ status: 400, body: { Code: 'invalid_account_status' } })
})

test('error: invalid_account_id', async () => {
  const scene = createScene()
  const { linkedAccountId } = await scene.token()
  expect(await renew(scene, linkedAccountId)).toMatchObject({ status: 400, body: { Code: 'invalid_account_id' } })
})

test('error: linked_dne', async () => {
  const scene = createScene()
  const theirs = await scene.link({ accountId: scene.stranger.accountId })
  expect(await renew(scene, theirs.linkedAccountId)).toMatchObject({ status: 404, body: { Code: 'linked_dne' } })
  expect(await renew(scene)).toMatchObject({
    status: 400,
    body: { linked_account_id: ['Missing data for required field.'] },
  })
})
