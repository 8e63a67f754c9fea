import type { AccountPage, LinkBackend, LinkedAccount, LinkToken, Step } from '@banklink/core'
import { call, cybridPlatform, settle } from '@banklink/test'
import { expect, test } from 'vitest'
import { mockGateway, mockGatewayOver } from '../testing/mockGateway.ts'
import { checkOwnAccount, findOwnAccount } from './findOwnAccount.ts'

/** A backend with these pages of accounts, and the cursors that it received. */
function paged(pageOf: (cursor: string | undefined) => Omit<AccountPage, 'accounts'> & { ids: string[] }) {
  const cursors: (string | undefined)[] = []
  const backend: LinkBackend = {
    ...mockGateway().browser(),
    async list({ cursor }) {
      cursors.push(cursor)
      const { ids, ...page } = pageOf(cursor)
      return { ...page, accounts: ids.map(accountOf) }
    },
  }
  return { backend, cursors }
}

test('default', async () => {
  const { backend, cursors } = paged((cursor) => (cursor ? { ids: ['b', 'c'] } : { ids: ['a'], next: '2' }))
  expect(await findOwnAccount(backend, { id: 'c', call: call() })).toMatchObject({ id: 'c' })
  expect(cursors).toEqual([undefined, '2'])
})

test('behavior: reads no page more than it needs', async () => {
  const { backend, cursors } = paged(() => ({ ids: ['a'], next: '2' }))
  await findOwnAccount(backend, { id: 'a', call: call() })
  expect(cursors).toHaveLength(1)
})

test('error: platform.account_not_found', async () => {
  const { backend } = paged(() => ({ ids: ['a'] }))
  await expect(findOwnAccount(backend, { id: 'b', call: call() })).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
})

test('error: platform.account_not_found after the last page', async () => {
  const { backend, cursors } = paged((cursor) => (cursor ? { ids: ['b'] } : { ids: ['a'], next: '2' }))
  const found = findOwnAccount(backend, { id: 'c', call: call() })
  await expect(found).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(cursors).toEqual([undefined, '2'])
})

test('error: platform.account_not_found where the pages never end', async () => {
  const notFound = { code: 'platform.account_not_found' }
  const standing = paged(() => ({ ids: ['a'], next: '1' }))
  await expect(findOwnAccount(standing.backend, { id: 'b', call: call() })).rejects.toMatchObject(notFound)
  expect(standing.cursors).toHaveLength(2)

  const endless = paged((cursor) => ({ ids: ['a'], next: String(Number(cursor ?? 0) + 1) }))
  await expect(findOwnAccount(endless.backend, { id: 'b', call: call() })).rejects.toMatchObject(notFound)
  expect(endless.cursors).toHaveLength(50)
})

test('behavior: a backend that checks the owner is asked for the one account', async () => {
  const { backend, cursors } = paged(() => ({ ids: ['a'] }))
  const checking: LinkBackend = { ...backend, checksOwner: true, get: async (id) => accountOf(id) }
  expect(await findOwnAccount(checking, { id: 'c', call: call() })).toMatchObject({ id: 'c' })
  await checkOwnAccount(checking, { id: 'c', call: call() })
  expect(cursors).toEqual([])
})

test('error: platform.account_not_found for a text that is no ID', async () => {
  const { backend } = paged(() => ({ ids: ['a'] }))
  const read: string[] = []
  const get = async (id: string) => {
    read.push(id)
    return accountOf(id)
  }
  const checking: LinkBackend = { ...backend, checksOwner: true, get }
  const longest = { id: 'x'.repeat(256), call: call() }
  await findOwnAccount(checking, longest)
  await checkOwnAccount(checking, longest)
  const long = { id: 'x'.repeat(257), call: call() }
  await expect(findOwnAccount(checking, long)).rejects.toMatchObject({ code: 'platform.account_not_found' })
  await expect(checkOwnAccount(checking, long)).rejects.toMatchObject({ code: 'platform.account_not_found' })
  expect(read).toEqual([longest.id])
})

const requests = {
  get: (browser: LinkBackend, id: string) => browser.get(id, call()),
  remove: (browser: LinkBackend, id: string) => browser.remove(id, call()),
  begin: (browser: LinkBackend, id: string) => browser.begin({ purpose: 'reconnect', accountId: id }, call()),
}

test.each(Object.entries(requests))(
  'behavior: %s reads one account at Cybrid, once, and no list',
  async (name, ask) => {
    const { mocked, account } = await atCybrid()
    if (name === 'begin') mocked.mock.requireLogin(account.id)
    const before = mocked.mock.state().requests.length
    await ask(mocked.browser(), account.id)
    const sent = mocked.mock.state().requests.slice(before)
    const reads = sent.filter(({ method, path }) => method === 'GET' && path.includes('external_bank_accounts'))
    expect(reads.map(({ path }) => path.split('/').at(-1))).toEqual([account.id])
  },
)

test.each(Object.entries(requests))('error: %s of another owner changes nothing at Cybrid', async (_name, ask) => {
  const { mocked, account } = await atCybrid()
  const before = mocked.mock.state().requests.length
  await expect(ask(mocked.browser(1), account.id)).rejects.toMatchObject({ code: 'platform.account_not_found' })
  const methods = mocked.mock
    .state()
    .requests.slice(before)
    .map(({ method }) => method)
  expect(methods).toEqual(['GET'])
})

async function atCybrid() {
  const mocked = mockGatewayOver(cybridPlatform())
  const browser = mocked.browser()
  const settled = <T extends LinkToken | LinkedAccount>(step: Step<T>) =>
    settle(step, { clock: mocked.mock.clock, follow: (pending) => browser.follow(pending, call()) })
  const { linkToken, state } = await settled(await browser.begin({ purpose: 'link' }, call()))
  const finished = await mocked.harness.finishLink(linkToken, 'instant')
  const account = await settled(await browser.complete({ ...finished, currency: 'USD', state }, call('key-1')))
  return { mocked, account }
}

function accountOf(id: string): LinkedAccount {
  return {
    id,
    institution: { id: null, name: null, logo: null },
    name: null,
    mask: null,
    type: null,
    subtype: null,
    currency: null,
    linkedAt: null,
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: [],
    platformStatus: null,
  }
}
