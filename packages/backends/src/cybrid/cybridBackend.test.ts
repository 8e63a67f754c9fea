import { inspect } from 'node:util'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { cybridBackend } from './cybridBackend.ts'
import { directCybrid } from './testing/directCybrid.ts'
import { finishedLink, linkedAccount, mockCybrid } from './testing/mockCybrid.ts'

test('capabilities: default', async () => {
  expect(await mockCybrid().backend.capabilities(call())).toEqual({
    beginCreatesRow: true,
    redirectUri: 'request',
    locales: ['en', 'fr', 'es', 'nl', 'de'],
    currencies: ['USD'],
    addByNumbers: null,
  })
})

test('default: it compares owners itself, so a gateway asks for no list first', () => {
  expect(mockCybrid().backend.checksOwner).toBe(true)
})

test('parameters: assets', async () => {
  const { backend } = mockCybrid({}, { assets: ['USD', 'CAD'] })
  expect((await backend.capabilities(call())).currencies).toEqual(['USD', 'CAD'])
})

test('behavior: what Cybrid cannot do is not there', () => {
  const { backend } = mockCybrid()
  expect([backend.abandon, backend.addByNumbers]).toEqual([undefined, undefined])
})

test('get: default', async () => {
  const cybrid = mockCybrid()
  const account = await linkedAccount(cybrid)
  expect(await cybrid.backend.get(account.id, call())).toEqual(account)
})

test('behavior: no answer holds a secret', async () => {
  const cybrid = mockCybrid()
  const { mock, backend } = cybrid
  const request = await finishedLink(cybrid)
  const step = await backend.complete(request, call())
  const { id } = await cybrid.settle(step)
  const answers = [
    step,
    await backend.list({}, call()),
    await backend.get(id, call()),
    await backend.remove(id, call()),
  ]
  const secrets = mock.secrets()
  expect(secrets.length).toBeGreaterThan(4)
  for (const secret of [...secrets, request.publicToken]) expect(JSON.stringify(answers)).not.toContain(secret)
})

test('behavior: a customer’s expired token is renewed during a request', async () => {
  const cybrid = directCybrid()
  const backend = await cybrid.harness.create()
  const step = await backend.begin({ purpose: 'link' }, call())
  if (step.done) throw new Error('The step must be pending.')
  cybrid.mock.clock.advance(31 * 60_000)
  expect(await backend.follow(step, call())).toMatchObject({ done: true })
  expect(cybrid.asked).toEqual([false, true])
})

test('error: invalid_scopes is reported to the developer', async () => {
  const cybrid = directCybrid(['external_bank_accounts:read'])
  const backend = await cybrid.harness.create()
  await expect(backend.begin({ purpose: 'link' }, call())).rejects.toMatchObject({
    code: 'platform.unauthorized',
    message: expect.stringContaining('scope'),
    details: { status: 403, platformCode: 'invalid_scopes' },
  })
  expect((await backend.list({}, call())).accounts).toEqual([])
})

test('error: config.owner_missing, config.base_url_invalid', () => {
  const options = { baseUrl: 'https://cybrid.test', customerGuid: 'customer-1', token: () => 'token' }
  const codeOf = (code: string) => expect.objectContaining({ code })
  expect(() => cybridBackend({ ...options, customerGuid: '' })).toThrow(codeOf('config.owner_missing'))
  expect(() => cybridBackend({ ...options, baseUrl: 'cybrid.test' })).toThrow(codeOf('config.base_url_invalid'))
})

test('error: platform.unexpected_answer for what cannot be read, without quoting it', async () => {
  const { mock, backend } = mockCybrid()
  mock.fail({ status: 200, body: { objects: 'secret' } })
  const error = await backend.list({}, call()).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'platform.unexpected_answer', details: { platform: 'cybrid' } })
  expect(inspect(error, { depth: null })).not.toContain('secret')
})
