import type { AccountPage, LinkBackend, LinkedAccount } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { mockGateway } from '../testing/mockGateway.ts'
import { findOwnAccount } from './findOwnAccount.ts'

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
