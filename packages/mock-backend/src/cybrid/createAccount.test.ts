import { expect, test } from 'vitest'
import { platypus } from '../testing/createScene.ts'
import { cybridScene } from '../testing/cybridScene.ts'

test('default', async () => {
  const { mock, addAccount, accountOf, customerGuid } = cybridScene()
  const made = await addAccount()
  expect(made).toMatchObject({ status: 201, body: { state: 'storing', asset: 'USD', account_kind: 'plaid' } })
  mock.clock.advance(1499)
  expect((await accountOf(made.body.guid)).body.state).toBe('storing')
  mock.clock.advance(1)
  expect((await accountOf(made.body.guid)).body).toMatchObject({
    state: 'completed',
    plaid_institution_id: platypus.institution_id,
  })
  expect(mock.state().cybrid.externalBankAccounts).toMatchObject([{ customerGuid, state: 'completed', mask: '0000' }])
})

test('parameters: accountState, accountFailureCode', async () => {
  const { mock, addAccount, accountOf } = cybridScene({ switches: { cybrid: { accountState: 'unverified' } } })
  const unverified = (await addAccount()).body.guid
  mock.set({ cybrid: { accountFailureCode: 'create_failed' } })
  const failed = await addAccount()
  expect(failed).toMatchObject({ status: 201, body: { state: 'storing', failure_code: null } })
  mock.clock.advance(1500)
  expect((await accountOf(unverified)).body).toMatchObject({ state: 'unverified', failure_code: null })
  expect((await accountOf(failed.body.guid)).body).toMatchObject({ state: 'failed', failure_code: 'create_failed' })
})

test('behavior: the same account again is a duplicate, until the first is deleted', async () => {
  const { mock, cybrid, accountBody, addAccount, accountOf } = cybridScene()
  const same = { account: { mask: '0000' } }
  const first = (await addAccount(await accountBody(same))).body.guid
  const second = (await addAccount(await accountBody(same))).body.guid
  const other = (await addAccount(await accountBody({ account: { mask: '4444' } }))).body.guid
  mock.clock.advance(1500)
  expect((await accountOf(second)).body).toMatchObject({ state: 'failed', failure_code: 'duplicate' })
  expect((await accountOf(other)).body.state).toBe('completed')
  await cybrid('DELETE', `/api/external_bank_accounts/${first}`)
  const third = (await addAccount(await accountBody(same))).body.guid
  mock.clock.advance(1500)
  expect((await accountOf(third)).body.state).toBe('completed')
})

test('behavior: of several accounts the named one is stored; one of a kind that holds no money fails', async () => {
  const { mock, ask, addAccount, accountOf, cybridToken, accountBody } = cybridScene()
  const session = await ask('POST', '/link/sessions', { body: { link_token: await cybridToken() } })
  const account = { name: 'A', mask: '1', type: 'depository', subtype: 'checking' }
  const success = await ask('POST', `/link/sessions/${session.body.link_session_id}/success`, {
    body: {
      institution: platypus,
      accounts: [
        { ...account, id: 'one' },
        { ...account, id: 'two', mask: '2' },
      ],
    },
  })
  const several = await addAccount({
    ...(await accountBody()),
    plaid_public_token: success.body.public_token,
    plaid_account_id: 'one',
  })
  const loan = await addAccount(await accountBody({ account: { type: 'loan', subtype: 'student' } }))
  mock.clock.advance(1500)
  expect((await accountOf(several.body.guid)).body).toMatchObject({ state: 'completed', plaid_account_mask: '1' })
  expect((await accountOf(loan.body.guid)).body.failure_code).toBe('invalid_account_type')
})

test('behavior: a lost answer is found again in the list', async () => {
  const { mock, cybrid, accountBody, addAccount, customerGuid } = cybridScene()
  const body = await accountBody()
  mock.fail({ method: 'POST', path: '/cybrid/api/external_bank_accounts', lose_answer: true })
  await expect(addAccount(body)).rejects.toThrow(TypeError)
  expect((await addAccount(body)).status).toBe(422)
  const list = await cybrid('GET', `/api/external_bank_accounts?customer_guid=${customerGuid}`)
  expect(list.body).toMatchObject({ total: 1, objects: [{ plaid_account_mask: '0000', state: 'storing' }] })
})

test('behavior: spends no token where it refuses', async () => {
  const { accountBody, addAccount, otherGuid } = cybridScene()
  const body = await accountBody()
  for (const [change, status, code] of [
    [{ customer_guid: otherGuid }, 422, 'invalid_parameter'],
    [{ customer_guid: 'unknown' }, 422, 'no_customer'],
    [{ plaid_account_id: 'unknown' }, 422, 'invalid_parameter'],
    [{ plaid_public_token: 'public-sandbox-unknown' }, 422, 'invalid_parameter'],
    [{ asset: 'XYZ' }, 422, 'invalid_parameter'],
    [{ name: '' }, 400, 'invalid_value'],
    [{ name: 'n'.repeat(129) }, 400, 'invalid_value'],
    [{ name: undefined }, 400, 'missing_parameter'],
    [{ plaid_public_token: undefined }, 400, 'missing_parameter'],
  ] as const) {
    expect(await addAccount({ ...body, ...change })).toMatchObject({ status, body: { status, message_code: code } })
  }
  expect((await addAccount(body)).status).toBe(201)
})

test('behavior: takes a processor token of the brand’s own account at Plaid', async () => {
  const { mock, cybrid, plaid, addAccount, accountOf } = cybridScene()
  const { public_token } = (
    await plaid('/sandbox/public_token/create', { institution_id: 'ins_109508', initial_products: ['auth'] })
  ).body
  const { access_token } = (await plaid('/item/public_token/exchange', { public_token })).body
  const { accounts } = (await plaid('/accounts/get', { access_token })).body
  const { processor_token } = (
    await plaid('/processor/token/create', { access_token, account_id: accounts[0].account_id, processor: 'cybrid' })
  ).body
  const body = {
    name: 'Plaid Checking',
    account_kind: 'plaid_processor_token',
    plaid_processor_token: processor_token,
    plaid_institution_id: 'ins_109508',
    plaid_account_mask: '0000',
    plaid_account_name: 'Plaid Checking',
  }
  const { guid } = (await addAccount(body)).body
  const unknown = (await addAccount({ ...body, plaid_processor_token: 'unknown', plaid_account_mask: '9' })).body.guid
  mock.clock.advance(1500)
  expect((await accountOf(guid)).body).toMatchObject({ state: 'completed', customer_guid: null })
  expect((await accountOf(unknown)).body.failure_code).toBe('plaid_processor_token')

  // What happens to the brand's own Item, Cybrid learns when it asks the bank.
  await plaid('/sandbox/item/reset_login', { access_token })
  expect((await accountOf(guid)).body.state).toBe('completed')
  const refresh = () => accountOf(guid, '?force_balance_refresh=true')
  expect((await refresh()).body.error_message).toBe('Bank account refresh required')
  expect((await accountOf(guid)).body.state).toBe('refresh_required')
  await plaid('/item/remove', { access_token })
  expect((await refresh()).body.error_message).toContain('must be re-added')
  expect((await accountOf(guid)).body.state).toBe('deleting')
  expect((await cybrid('DELETE', `/api/external_bank_accounts/${guid}`)).status).toBe(422)
})

test('behavior: takes an account by its numbers', async () => {
  const { mock, addAccount, accountOf } = cybridScene()
  const body = { name: 'A friend', account_kind: 'raw_routing_details', counterparty_guid: 'c'.repeat(32) }
  const details = { routing_number_type: 'ABA', routing_number: '110000000', account_number: '900100200300' }
  const add = async (change: object) =>
    (await addAccount({ ...body, counterparty_bank_account: { ...details, ...change } })).body.guid
  const guids = [
    await add({}),
    await add({}),
    await add({ routing_number: '110000001' }),
    await add({ account_number: '12' }),
  ]
  const newer = { bank_code_type: 'ABA', bank_code: '011401533', account_identifier: '900100200300' }
  guids.push((await addAccount({ ...body, counterparty_bank_account_details: [newer] })).body.guid)
  mock.clock.advance(1500)
  const ends = await Promise.all(guids.map(async (guid) => (await accountOf(guid)).body))
  expect(ends.map(({ failure_code }) => failure_code)).toEqual([
    null,
    'duplicate',
    'invalid_routing_number',
    'invalid_account_number',
    null,
  ])
  expect(mock.secrets()).toContain('900100200300')
  expect((await addAccount(body)).body.message_code).toBe('missing_parameter')
})
