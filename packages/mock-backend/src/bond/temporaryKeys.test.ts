import { expect, test } from 'vitest'
import { createScene, type Scene } from '../testing/createScene.ts'
import { temporaryKeyLife } from './temporaryKeys.ts'

const external = { type: 'external', link_type: 'plaid' }

async function keysOf({ bond, owner }: Scene): Promise<Record<string, string>> {
  const answer = await bond('POST', '/auth/key/temporary', { body: { customer_id: owner.customerId } })
  expect(answer).toMatchObject({
    status: 201,
    body: { Identity: expect.any(String), Authorization: expect.any(String) },
  })
  return answer.body
}

test('default', async () => {
  const scene = createScene()
  const { mock, ask, owner } = scene
  const headers = await keysOf(scene)
  const list = () => ask('GET', `/bond/api/v0/accounts/${owner.customerId}/external_accounts`, { headers })
  expect((await list()).status).toBe(200)
  expect(mock.secrets()).toEqual(expect.arrayContaining(Object.values(headers)))
  mock.clock.advance(temporaryKeyLife - 1)
  expect((await list()).status).toBe(200)
  mock.clock.advance(1)
  expect((await list()).status).toBe(403)
})

test('behavior: keeps to its customer', async () => {
  const scene = createScene()
  const { ask, owner, stranger, link } = scene
  const theirs = await link({ accountId: stranger.accountId })
  const mine = await link()
  const headers = await keysOf(scene)
  const status = async (method: string, path: string, body?: object) =>
    (await ask(method, `/bond/api/v0${path}`, { headers, ...(body ? { body } : {}) })).status
  expect(await status('GET', `/accounts/${stranger.accountId}/external_accounts`)).toBe(403)
  expect(await status('GET', `/accounts/${owner.accountId}/external_accounts`)).toBe(200)
  expect(await status('POST', '/accounts', { ...external, customer_id: stranger.customerId })).toBe(403)
  expect(await status('POST', '/accounts', { ...external, customer_id: owner.customerId })).toBe(201)
  expect(await status('DELETE', `/accounts/${theirs.linkedAccountId}`, external)).toBe(403)
  expect(await status('DELETE', `/accounts/${mine.linkedAccountId}`, external)).toBe(200)
  expect(await status('POST', '/auth/key/temporary', { customer_id: owner.customerId })).toBe(403)
})

test('error: customer_dne', async () => {
  const { bond } = createScene()
  const answer = await bond('POST', '/auth/key/temporary', { body: { customer_id: 'unknown' } })
  expect(answer).toMatchObject({ status: 404, body: { Code: 'customer_dne' } })
})

test('behavior: a page of another origin may call what the key may call, and nothing else', async () => {
  const scene = createScene()
  const { ask, mock, owner } = scene
  const keys = await keysOf(scene)
  const root = '/bond/api/v0'
  const list = `${root}/accounts/${owner.customerId}/external_accounts`
  const origin = { Origin: 'https://app.test' }
  const allowed = async (method: string, path: string, headers: Record<string, string> = {}) =>
    (await mock.fetch(new Request(`https://bond.test${path}`, { method, headers: { ...origin, ...headers } }))).headers
  const preflight = await allowed('OPTIONS', list, {
    'Access-Control-Request-Method': 'DELETE',
    'Access-Control-Request-Headers': 'identity,authorization',
  })
  expect(preflight.get('Access-Control-Allow-Origin')).toBe('*')
  expect(preflight.get('Access-Control-Allow-Methods')).toContain('DELETE')
  expect(preflight.get('Access-Control-Allow-Headers')).toContain('Identity')
  expect((await allowed('GET', list, keys)).get('Access-Control-Allow-Origin')).toBe('*')
  const { identity, authorization } = mock.bond.credentials
  expect((await allowed('GET', list, { identity, authorization })).get('Access-Control-Allow-Origin')).toBeNull()
  for (const path of ['/auth/key/temporary', '/accounts/processor_tokens', '/cards']) {
    const asked = await allowed('OPTIONS', root + path, { 'Access-Control-Request-Method': 'POST' })
    expect([path, asked.get('Access-Control-Allow-Origin')]).toEqual([path, null])
  }
  mock.clock.advance(temporaryKeyLife)
  const late = await ask('GET', list, { headers: { ...origin, ...keys } })
  expect([late.status, late.headers.get('Access-Control-Allow-Origin')]).toEqual([403, '*'])
})
