import { expect, test } from 'vitest'
import { cybridScene } from '../testing/cybridScene.ts'

test('default', async () => {
  const { mock, cybrid, addAccount, accountOf } = cybridScene()
  const { guid } = (await addAccount()).body
  const path = `/api/external_bank_accounts/${guid}`
  mock.clock.advance(1500)
  const patched = await cybrid('PATCH', path, { body: { state: 'refresh_required' } })
  expect(patched).toMatchObject({ status: 200, body: { state: 'refresh_required' } })
  expect(await cybrid('PATCH', path, { body: { state: 'completed' } })).toMatchObject({ body: { state: 'completed' } })
  const deleted = await cybrid('DELETE', path)
  expect(deleted).toMatchObject({ status: 200, body: { state: 'deleting' } })
  expect(mock.state().plaid.items).toMatchObject([{ removed: true }])
  expect((await cybrid('DELETE', path)).status).toBe(422)
  mock.clock.advance(1499)
  expect((await accountOf(guid)).body.state).toBe('deleting')
  mock.clock.advance(1)
  expect((await accountOf(guid)).body.state).toBe('deleted')
  expect((await cybrid('DELETE', path)).status).toBe(404)
})

test('behavior: only a stored account can be changed', async () => {
  const { mock, cybrid, addAccount } = cybridScene()
  const { guid } = (await addAccount()).body
  const patch = (state: string) => cybrid('PATCH', `/api/external_bank_accounts/${guid}`, { body: { state } })
  expect(await patch('completed')).toMatchObject({ status: 422, body: { message_code: 'invalid_parameter' } })
  mock.clock.advance(1500)
  expect((await patch('deleted')).body.message_code).toBe('invalid_value')
  expect((await patch('completed')).status).toBe(200)
  await cybrid('DELETE', `/api/external_bank_accounts/${guid}`)
  expect((await patch('completed')).status).toBe(422)
  mock.clock.advance(1500)
  expect((await patch('completed')).status).toBe(422)
})

test('behavior: looks at balances of a live account alone', async () => {
  const { mock, cybrid, addAccount, accountOf } = cybridScene()
  const { guid } = (await addAccount()).body
  expect((await accountOf(guid, '?include_balances=true')).status).toBe(200)
  mock.clock.advance(1500)
  expect((await accountOf(guid, '?force_balance_refresh=true')).status).toBe(200)
  expect((await accountOf(guid, '?include_pii=perhaps')).body.message_code).toBe('invalid_value')
  await cybrid('DELETE', `/api/external_bank_accounts/${guid}`)
  expect(await accountOf(guid, '?force_balance_refresh=true')).toMatchObject({
    status: 422,
    body: { error_message: expect.stringContaining('must be re-added') },
  })
  expect((await accountOf(guid)).body.state).toBe('deleting')
})
