import { expect, test } from 'vitest'
import { createScene, type Scene } from '../testing/createScene.ts'

const numbers = { account_number: '900100200300', routing_number: '110000000', account_type: 'savings' }

function migrate(scene: Scene, body: unknown): ReturnType<Scene['bond']> {
  return scene.bond('POST', `/accounts/${scene.owner.accountId}/migrate_account/plaid`, { body })
}

test('default', async () => {
  const scene = createScene()
  const { status, body } = await migrate(scene, { ...numbers, bank_name: 'Tartan Bank' })
  expect(status).toBe(200)
  expect(body).toEqual({
    linked_account_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    access_token: expect.stringMatching(/^access-sandbox-/),
    status: 'active',
    verification_status: 'unverifiable',
    account_type: 'savings',
    account_category: 'depository',
  })
  const path = `/accounts/${scene.owner.accountId}/external_accounts?list_full_account=true`
  expect((await scene.bond('GET', path)).body).toMatchObject([
    { bank_name: 'Tartan Bank', account_number: '900100200300', routing_number: '110000000', status: 'active' },
  ])
})

test('error: routing_invalid', async () => {
  const scene = createScene()
  for (const routing_number of ['110000001', '11000000', 'abcdefghi', '000000000']) {
    expect(await migrate(scene, { ...numbers, routing_number })).toMatchObject({
      status: 400,
      body: { Code: 'routing_invalid' },
    })
  }
  for (const routing_number of ['011401533', '021000021']) {
    expect((await migrate(scene, { ...numbers, routing_number })).status).toBe(200)
  }
})

test('error: invalid_bank_info', async () => {
  const scene = createScene()
  for (const account_number of ['123', '12-34567', '1'.repeat(18)]) {
    expect(await migrate(scene, { ...numbers, account_number })).toMatchObject({
      status: 400,
      body: { Code: 'invalid_bank_info' },
    })
  }
  expect(scene.mock.state().counts.linkedAccounts).toBe(0)
})

test('error: duplicate_account', async () => {
  const scene = createScene()
  const first = await migrate(scene, numbers)
  expect(await migrate(scene, numbers)).toMatchObject({ status: 400, body: { Code: 'duplicate_account' } })
  const path = `/accounts/${scene.owner.accountId}/external_accounts/${first.body.linked_account_id}`
  expect((await scene.bond('DELETE', path)).status).toBe(200)
  expect((await migrate(scene, numbers)).status).toBe(200)
})

test('error: missing and wrong fields', async () => {
  const scene = createScene()
  expect(await migrate(scene, { ...numbers, bank_name: '' })).toMatchObject({
    status: 400,
    body: { bank_name: ['Shorter than minimum length 1.'] },
  })
  expect(await migrate(scene, { account_type: 'loan' })).toMatchObject({
    status: 400,
    body: {
      account_number: ['Missing data for required field.'],
      routing_number: ['Missing data for required field.'],
      account_type: ['Must be one of: checking, savings.'],
    },
  })
})
