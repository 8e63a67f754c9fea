import { type AccountStatus, type LinkBackend, type LinkedAccount, platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { sweepAccounts, type WatchedAccount } from './sweepAccounts.ts'

interface Session {
  ownerKey: string
}

const accountOf = (id: string, status: AccountStatus = 'active') => ({ id, status }) as LinkedAccount
const watch = (ownerKey: string, accountId: string): WatchedAccount<Session> => ({
  session: { ownerKey },
  accountId,
  status: 'active',
})

/** Sweeps over owners with these accounts, and counts their lists. */
async function sweep(
  owners: Record<string, () => Promise<LinkedAccount[]>>,
  watched: readonly WatchedAccount<Session>[],
  limit?: number,
) {
  const lists: string[] = []
  const result = await sweepAccounts(watched, {
    ...(limit === undefined ? {} : { limit }),
    signal: new AbortController().signal,
    backendOf: async ({ ownerKey }) => {
      const list = async () => {
        lists.push(ownerKey)
        return { accounts: (await owners[ownerKey]?.()) ?? [] }
      }
      return { list } as unknown as LinkBackend
    },
  })
  return { ...result, lists }
}

test('default: what changed, what is gone, and one list for each owner', async () => {
  const watched = [watch('one', 'a'), watch('one', 'b'), watch('two', 'a'), watch('one', 'c')]
  const lapsed = accountOf('b', 'reconnect_required')
  const owners = { one: async () => [accountOf('a'), lapsed], two: async () => [accountOf('a')] }
  expect(await sweep(owners, watched)).toEqual({
    changed: [
      { ...watched[1], account: lapsed },
      { ...watched[3], account: null },
    ],
    unchanged: 2,
    failed: [],
    rest: [],
    lists: ['one', 'two'],
  })
})

test.each([
  [platformError('platform.unavailable'), 'platform.unavailable'],
  [new TypeError('our own fault'), 'gateway.failed'],
])('error: %s of one owner stops no other', async (failure, code) => {
  const watched = [watch('broken', 'a'), watch('well', 'b')]
  const owners = { broken: () => Promise.reject(failure), well: async () => [accountOf('b')] }
  expect(await sweep(owners, watched)).toMatchObject({ failed: [{ ...watched[0], code }], unchanged: 1, changed: [] })
})

test('parameters: limit', async () => {
  const watched = Array.from({ length: 102 }, (_, at) => watch('one', `${at}`))
  const owners = { one: async () => watched.map(({ accountId }) => accountOf(accountId)) }
  expect(await sweep(owners, watched)).toMatchObject({ unchanged: 100, rest: watched.slice(100) })
  expect(await sweep(owners, watched, 1)).toMatchObject({ unchanged: 1, rest: watched.slice(1) })
})
