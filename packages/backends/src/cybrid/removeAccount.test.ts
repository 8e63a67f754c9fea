import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountsOf, askedOf, linkedAccount, mockCybrid } from './testing/mockCybrid.ts'

const path = '/cybrid/api/external_bank_accounts/*'

test('default', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const { id } = await linkedAccount(cybrid)
  const before = askedOf(mock).length
  const step = await backend.remove(id, call())
  expect(step).toEqual({ done: false, resume: expect.stringContaining(id), retryAfterMs: 200 })
  expect(askedOf(mock).slice(before)).toEqual(['GET external_bank_accounts *', 'DELETE external_bank_accounts *'])
  expect((await backend.list({}, call())).accounts).toMatchObject([{ id, status: 'removing', actions: [] }])
  expect(await settle(step)).toMatchObject({ id, status: 'removed', canMoveMoney: false, actions: [] })
  expect((await backend.list({}, call())).accounts).toEqual([])
  const notFound = { code: 'platform.account_not_found', details: { platform: 'cybrid' } }
  await expect(backend.get(id, call())).rejects.toMatchObject(notFound)
})

test('behavior: what is going already is followed, and not deleted twice', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const { id } = await linkedAccount(cybrid)
  await backend.remove(id, call())
  expect(await settle(await backend.remove(id, call()))).toMatchObject({ status: 'removed' })
  expect(askedOf(mock).filter((asked) => asked.startsWith('DELETE'))).toHaveLength(1)
})

test('behavior: twice at once, both return that it is being removed', async () => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  const steps = await Promise.all([cybrid.backend.remove(id, call()), cybrid.backend.remove(id, call())])
  for (const step of steps) expect(await cybrid.settle(step)).toMatchObject({ status: 'removed' })
})

test('error: a 404 is an error, never “removed”, nor “gone” while the account is there', async () => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.fail({ method: 'DELETE', path, status: 404, body: { message_code: 'not_found' } })
  await expect(cybrid.backend.remove(id, call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { platformCode: 'not_found' },
  })
  expect(accountsOf(cybrid.mock)).toMatchObject([{ state: 'completed' }])

  const step = await cybrid.backend.remove(id, call())
  cybrid.mock.fail({ method: 'GET', path, status: 404, body: { message_code: 'not_found' } })
  await expect(cybrid.settle(step)).rejects.toMatchObject({ code: 'platform.account_not_found' })
})

test('error: a 404 is an error also if another request was first', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle } = cybrid
  const { id } = await linkedAccount(cybrid)
  const live = { guid: id, customer_guid: mock.cybrid.customers[0]?.customerGuid, state: 'completed' }
  await settle(await backend.remove(id, call()))
  mock.fail({ method: 'GET', path, status: 200, body: live })
  await expect(backend.remove(id, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
    details: { status: 404 },
  })
})

test('behavior: a lost answer is found, also where it is gone already', async () => {
  const cybrid = mockCybrid({ switches: { cybrid: { deletionMs: 0 } } })
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.fail({ method: 'DELETE', path, lose_answer: true })
  expect(await cybrid.backend.remove(id, call())).toMatchObject({ done: true, value: { id, status: 'removed' } })
})

test('error: platform.unauthorized stops polling', async () => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  const before = askedOf(cybrid.mock).length
  cybrid.mock.fail({ method: 'DELETE', path, status: 403 })
  await expect(cybrid.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.unauthorized' })
  expect(askedOf(cybrid.mock)).toHaveLength(before + 2)
})

test('error: platform.account_not_found where Cybrid answers another account', async () => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  const customer_guid = cybrid.mock.cybrid.customers[0]?.customerGuid
  cybrid.mock.fail({ method: 'GET', path, status: 200, body: { guid: 'other', customer_guid } })
  await expect(cybrid.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
})

test.each([422, 503])('error: %i removes nothing, and is reported', async (status) => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.fail({ method: 'DELETE', path, status })
  await expect(cybrid.backend.remove(id, call())).rejects.toMatchObject({
    code: status === 503 ? 'platform.unavailable' : 'platform.rejected',
  })
  expect(accountsOf(cybrid.mock)).toMatchObject([{ state: 'completed' }])
})

test('error: another customer’s account is never asked to be deleted', async () => {
  const cybrid = mockCybrid()
  const { id } = await linkedAccount(cybrid)
  await cybrid.harness.create()
  const foreign = await cybrid.harness.create()
  await expect(foreign.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(askedOf(cybrid.mock)).not.toContain('DELETE external_bank_accounts *')
})

test.each(['', 'account/1', '/account', 'account?state=completed', 'account 1'])(
  'error: platform.account_not_found for %j, which asks Cybrid for nothing',
  async (id) => {
    const { mock, backend } = mockCybrid()
    const notFound = { code: 'platform.account_not_found', details: { platform: 'cybrid' } }
    await expect(backend.get(id, call())).rejects.toMatchObject(notFound)
    await expect(backend.remove(id, call())).rejects.toMatchObject(notFound)
    expect(askedOf(mock)).toEqual([])
  },
)
