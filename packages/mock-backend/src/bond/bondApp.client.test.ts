import * as v from 'valibot'
import { expect, test } from 'vitest'
import { finishMockLink } from '../finishMockLink.ts'
import { bondAnswers, bondErrorAnswer } from '../testing/bondAnswers.ts'
import { createScene } from '../testing/createScene.ts'

/*
 * Bond publishes no client for servers: every call is checked field by field against the documented shapes.
 */

test('default', async () => {
  const { mock, bond, owner } = createScene()
  const path = `/accounts/${owner.accountId}/external_accounts`
  const parsed = async <T>(schema: v.GenericSchema<unknown, T>, call: ReturnType<typeof bond>): Promise<T> =>
    v.parse(schema, (await call).body)

  await parsed(bondAnswers.token, bond('GET', `${path}/plaid`))
  const { linked_account_id, link_token } = await parsed(bondAnswers.token, bond('POST', `${path}/plaid`))
  const pending = 'pending_manual_verification'
  const { publicToken, account } = await finishMockLink(mock, { linkToken: link_token, verificationStatus: pending })
  const body = { public_token: publicToken, linked_account_id, external_account_id: account.id, status: pending }
  await parsed(bondAnswers.exchange, bond('POST', `${path}/plaid`, { body }))
  await parsed(bondAnswers.renewal, bond('PATCH', `${path}/plaid`, { body: { linked_account_id } }))
  const numbers = { account_number: '900100200300', routing_number: '110000000', account_type: 'savings' }
  await parsed(
    bondAnswers.migration,
    bond('POST', `/accounts/${owner.accountId}/migrate_account/plaid`, { body: numbers }),
  )
  expect(await parsed(bondAnswers.list, bond('GET', path))).toHaveLength(3)
  expect(await parsed(bondAnswers.fullList, bond('GET', `${path}?list_full_account=true`))).toHaveLength(3)
  await parsed(bondAnswers.removal, bond('DELETE', `${path}/${linked_account_id}`))
})

test('behavior: the newer paths', async () => {
  const { mock, bond, plaid, owner } = createScene()
  const parsed = async <T>(schema: v.GenericSchema<unknown, T>, call: ReturnType<typeof bond>): Promise<T> =>
    v.parse(schema, (await call).body)
  const external = { type: 'external', link_type: 'plaid' }
  const owned = { ...external, customer_id: owner.customerId }

  const { account_id, link_token } = await parsed(bondAnswers.customerToken, bond('POST', '/accounts', { body: owned }))
  const { publicToken, account } = await finishMockLink(mock, { linkToken: link_token })
  const exchange = {
    public_token: publicToken,
    external_account_id: account.id,
    verification_status: 'instantly_verified',
    bank_name: 'A bank',
  }
  await parsed(bondAnswers.customerExchange, bond('POST', `/accounts/${account_id}`, { body: exchange }))
  const change = (body: object) => bond('PATCH', `/accounts/${account_id}`, { body })
  await parsed(bondAnswers.customerToken, change({ new_link_token: true }))
  await parsed(
    bondAnswers.customerAccount,
    change({ new_link_token: false, verification_status: 'instantly_verified' }),
  )
  await parsed(bondAnswers.customerRemoval, bond('DELETE', `/accounts/${account_id}`, { body: external }))
  const numbers = { account_number: '900100200300', routing_number: '110000000', bank_account_type: 'checking' }
  await parsed(
    bondAnswers.customerExchange,
    bond('POST', '/accounts', { body: { ...owned, ...numbers, type: 'migrate_account' } }),
  )
  await parsed(bondAnswers.temporaryKey, bond('POST', '/auth/key/temporary', { body: owned }))

  const sandbox = { institution_id: 'ins_109508', initial_products: ['auth'] }
  const { public_token } = (await plaid('/sandbox/public_token/create', sandbox)).body
  const { access_token } = (await plaid('/item/public_token/exchange', { public_token })).body
  const { accounts } = (await plaid('/accounts/get', { access_token })).body
  const chosen = { access_token, account_id: accounts[0].account_id, processor: 'bond' }
  const { processor_token } = (await plaid('/processor/token/create', chosen)).body
  const made = await parsed(
    bondAnswers.processorToken,
    bond('POST', '/accounts/processor_tokens', { body: { processor_token, customer_id: owner.customerId } }),
  )
  expect(made.linked_account_id).toBe(made.account_id)
})

test('error: every status', async () => {
  const { mock, bond, owner } = createScene()
  const list = `/accounts/${owner.accountId}/external_accounts`
  const types: Record<number, string> = {
    400: 'Request Error',
    403: 'Request Error',
    404: 'Request Error',
    422: 'Request Error',
    424: 'Process Error',
    429: 'Request Error',
    500: 'Server Error',
    503: 'Server Error',
    504: 'Server Error',
  }
  for (const [status, type] of Object.entries(types)) {
    mock.fail({ status: Number(status) })
    const { body } = await bond('GET', list)
    expect(v.parse(bondErrorAnswer, body)).toMatchObject({ Status: Number(status), Type: type })
  }
  expect(v.parse(bondErrorAnswer, (await bond('GET', '/accounts/unknown/external_accounts')).body).Code).toBe('acc_dne')
})
