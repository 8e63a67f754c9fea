import { expect, test } from 'vitest'
import { cybridScene, workflowBody } from '../testing/cybridScene.ts'

test('default', async () => {
  const { mock, cybrid, ask, customerGuid } = cybridScene()
  const made = await cybrid('POST', '/api/workflows', { body: workflowBody({ customer_guid: customerGuid }) })
  expect(made).toMatchObject({ status: 201, body: { state: 'storing', customer_guid: customerGuid } })
  expect(made.body).not.toHaveProperty('plaid_link_token')
  const look = async () => (await cybrid('GET', `/api/workflows/${made.body.guid}`)).body
  mock.clock.advance(1499)
  expect(await look()).toMatchObject({ state: 'storing', plaid_link_token: null })
  mock.clock.advance(1)
  const there = await look()
  expect(there).toMatchObject({ state: 'completed', plaid_link_token: expect.stringMatching(/^link-sandbox-/) })
  const session = await ask('POST', '/link/sessions', { body: { link_token: there.plaid_link_token } })
  expect(session).toMatchObject({ status: 200, body: { is_update_mode: false, products: ['auth'] } })
})

test('behavior: the life of its token counts from its creation', async () => {
  const { mock, cybrid, ask, cybridToken } = cybridScene()
  const token = await cybridToken()
  mock.clock.advance(4 * 3_600_000 - 1501)
  const open = () => ask('POST', '/link/sessions', { body: { link_token: token } })
  expect((await open()).status).toBe(200)
  mock.clock.advance(1)
  expect((await open()).status).toBe(400)
  expect((await cybrid('GET', '/api/workflows')).body.objects[0]).toMatchObject({ state: 'completed' })
})

test('parameters: workflowMs', async () => {
  const { mock, cybrid } = cybridScene({ switches: { cybrid: { workflowMs: 30_000 } } })
  const { guid } = (await cybrid('POST', '/api/workflows', { body: workflowBody() })).body
  mock.clock.advance(29_999)
  expect((await cybrid('GET', `/api/workflows/${guid}`)).body.state).toBe('storing')
  mock.clock.advance(1)
  expect((await cybrid('GET', `/api/workflows/${guid}`)).body.state).toBe('completed')
})

test('parameters: workflowFailureCode', async () => {
  const { mock, cybrid } = cybridScene({ switches: { cybrid: { workflowFailureCode: 'plaid_unavailable' } } })
  const { body } = await cybrid('POST', '/api/workflows', { body: workflowBody() })
  expect(body.failure_code).toBeNull()
  mock.clock.advance(1500)
  expect((await cybrid('GET', `/api/workflows/${body.guid}`)).body).toMatchObject({
    state: 'failed',
    failure_code: 'plaid_unavailable',
    plaid_link_token: null,
  })
  expect(mock.state()).toMatchObject({ counts: { linkTokens: 0 }, cybrid: { workflows: [{ state: 'failed' }] } })
})

test('parameters: redirect_uri, language, link_customization_name', async () => {
  const { mock, ask, cybridToken } = cybridScene()
  const redirectUri = 'https://app.test/return'
  const token = await cybridToken({ redirect_uri: redirectUri, language: 'fr', link_customization_name: 'dark' })
  expect(mock.state()).toMatchObject({
    cybrid: { workflows: [{ language: 'fr', linkCustomizationName: 'dark' }] },
    plaid: { linkTokens: [{ language: 'fr', redirectUri, accountSubtypes: ['checking', 'savings'], webhook: null }] },
  })
  const { body } = await ask('POST', '/link/sessions', { body: { link_token: token } })
  expect(body.redirect_uri).toBe('https://app.test/return')
})

test('behavior: an update is for a live account, and belongs to its customer', async () => {
  const { mock, cybrid, ask, addAccount, customerGuid, otherGuid } = cybridScene()
  const { guid } = (await addAccount()).body
  const update = (change: object = {}) =>
    cybrid('POST', '/api/workflows', {
      body: workflowBody({ kind: 'link_token_update', external_bank_account_guid: guid, ...change }),
    })
  expect(await update()).toMatchObject({ status: 422, body: { message_code: 'invalid_parameter' } })
  mock.clock.advance(1500)
  const made = await update()
  expect(made).toMatchObject({ status: 201, body: { customer_guid: customerGuid } })
  expect((await update({ customer_guid: otherGuid })).status).toBe(404)
  mock.clock.advance(1500)
  const { plaid_link_token } = (await cybrid('GET', `/api/workflows/${made.body.guid}`)).body
  const session = await ask('POST', '/link/sessions', { body: { link_token: plaid_link_token } })
  expect(session.body).toMatchObject({ is_update_mode: true, products: [] })
  mock.clock.advance(30 * 60_000)
  expect((await ask('POST', '/link/sessions', { body: { link_token: plaid_link_token } })).status).toBe(400)
  await cybrid('DELETE', `/api/external_bank_accounts/${guid}`)
  expect((await update()).status).toBe(422)
})
