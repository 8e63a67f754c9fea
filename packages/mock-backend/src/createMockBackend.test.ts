import * as fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createMockBackend } from './createMockBackend.ts'
import { platforms } from './platforms.ts'
import { checking, createScene, startOfTime } from './testing/createScene.ts'

test('default', async () => {
  const { mock, link, owner, stranger } = createScene()
  expect(owner.customerId).not.toBe(stranger.customerId)
  await link()
  expect(mock.state().counts).toEqual({
    requests: 4,
    linkedAccounts: 1,
    activeAccounts: 1,
    linkTokens: 1,
    publicTokens: 1,
    items: 1,
  })
})

test('parameters: seed', async () => {
  const [one, same, other] = [createScene(), createScene(), createScene({ seed: 'other' })]
  expect(same.mock.bond).toEqual(one.mock.bond)
  expect(other.mock.bond.credentials).not.toEqual(one.mock.bond.credentials)
  expect(await same.link()).toEqual(await one.link())
  expect(same.mock.state()).toEqual(one.mock.state())
})

test('parameters: owners', () => {
  const [two, three] = [createScene().mock, createScene({ owners: 3 }).mock]
  expect(three.bond.cardAccounts).toHaveLength(3)
  expect(three.cybrid.customers).toHaveLength(3)
  expect(three.bond.cardAccounts.slice(0, 2)).toEqual(two.bond.cardAccounts)
  three.reset()
  expect(three.state().bond.cardAccounts).toHaveLength(3)
})

test('parameters: clock', () => {
  let now = 5
  const mock = createMockBackend({ clock: { now: () => now } })
  now = 7
  mock.clock.advance(10)
  expect(mock.clock.now()).toBe(17)
  expect(mock.state().now).toBe(17)
})

test('behavior: starts over on reset, with the same owners and credentials', async () => {
  const { mock, link } = createScene()
  const { credentials, cardAccounts } = mock.bond
  const beginning = mock.state()
  const secrets = mock.secrets()
  const first = await link()
  mock.fail({ status: 500 })
  mock.clock.advance(1)
  mock.reset()
  expect(mock.state()).toEqual(beginning)
  expect(mock.state().now).toBe(startOfTime)
  expect(mock.secrets()).toEqual(secrets)
  expect(secrets).toEqual(expect.arrayContaining(Object.values(credentials)))
  expect(mock.bond.cardAccounts).toBe(cardAccounts)
  // A gateway may still know the tokens from before.
  const again = await link()
  expect(again).not.toEqual(first)
  const other = createScene()
  other.mock.reset()
  expect(await other.link()).toEqual(again)
})

test('behavior: lists its endpoints', async () => {
  const { ask } = createScene()
  const { status, body } = await ask('GET', '/')
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['name', 'about', ...Object.keys(platforms), 'link', 'control'])
})

test('behavior: says it to a browser as a page', async () => {
  const { mock } = createScene()
  const page = await mock.fetch(
    new Request('https://mock.test/', { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }),
  )
  expect(page.headers.get('Content-Type')).toContain('text/html')
  const html = await page.text()
  expect(html).toContain('<td><code>POST /plaid/link/token/create</code></td>')
  expect(html).toContain('without a body: a link token')
  expect(html).not.toContain('undefined')
})

test('parameters: switches', () => {
  const { mock } = createScene({ switches: { cybrid: { workflowMs: 7000 } }, spendLinkTokenOnExit: true })
  mock.set({ cybrid: { accountMs: 3 }, bond: { identityMatch: 'fail' } })
  expect(mock.state().switches).toMatchObject({
    spendLinkTokenOnExit: true,
    bond: { identityMatch: 'fail', processorIntegration: true },
    cybrid: { workflowMs: 7000, accountMs: 3, accountState: 'completed' },
  })
  mock.reset()
  expect(mock.state().switches).toMatchObject({ bond: { identityMatch: 'pass' }, cybrid: { workflowMs: 7000 } })
})

test('behavior: can be mounted in another app', async () => {
  const { mock, owner } = createScene()
  const host = new Hono()
  host.mount('/stand-in', mock.app.fetch)
  const path = `/stand-in/bond/api/v0/accounts/${owner.accountId}/external_accounts`
  expect((await host.request(path)).status).toBe(401)
  expect((await host.request(path, { headers: { ...mock.bond.credentials } })).status).toBe(200)
})

test('behavior: the state holds no secret, after any action', async () => {
  const step = fc.constantFrom('link', 'stranger', 'pending', 'token', 'migrate', 'remove', 'renew', 'fault', 'day')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { mock, link, token, bond, owner, stranger } = createScene()
      let migrated = 0
      for (const name of steps) {
        const rows = mock.state().bond.cardAccounts[0]?.linkedAccounts ?? []
        const row = rows.at(-1)?.linkedAccountId ?? 'none'
        if (name === 'link') await link()
        if (name === 'stranger') await link({ accountId: stranger.accountId })
        if (name === 'pending') await link({ verification: 'pending_automatic_verification' })
        if (name === 'token') await token()
        if (name === 'remove') await bond('DELETE', `/accounts/${owner.accountId}/external_accounts/${row}`)
        if (name === 'renew') {
          await bond('PATCH', `/accounts/${owner.accountId}/external_accounts/plaid`, {
            body: { linked_account_id: row },
          })
        }
        if (name === 'migrate') {
          migrated += 1
          await bond('POST', `/accounts/${owner.accountId}/migrate_account/plaid`, {
            body: {
              account_number: `99887766554433${migrated}`,
              routing_number: '110000000',
              account_type: 'checking',
            },
          })
        }
        if (name === 'fault') mock.fail({ path: '/nowhere', body: { leak: mock.secrets() }, status: 500 })
        if (name === 'day') mock.clock.advance(86_400_000)
      }
      const text = JSON.stringify(mock.state())
      expect(mock.secrets().filter((secret) => text.includes(secret))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('behavior: lists every secret that an answer of Bond holds', async () => {
  const { mock, link, bond, owner } = createScene()
  const before = mock.secrets()
  const linked = await link()
  const { body } = await bond('POST', `/accounts/${owner.accountId}/migrate_account/plaid`, {
    body: { account_number: '900100200300', routing_number: '110000000', account_type: 'savings' },
  })
  const { identity, authorization } = mock.bond.credentials
  expect(before).toEqual(expect.arrayContaining([identity, authorization]))
  expect(new Set(mock.secrets())).toEqual(
    new Set([...before, linked.accessToken, `111122223333${checking.mask}`, body.access_token, '900100200300']),
  )
})
