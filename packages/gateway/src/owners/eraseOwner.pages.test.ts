import { type LinkBackend, type LinkedAccount, platformError, type Step } from '@banklink/core'
import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'
import { allAccounts, eraseOwner } from './eraseOwner.ts'

const accountOf = (id: string, status = 'active') => ({ id, status }) as LinkedAccount
const { signal } = new AbortController()

/** A backend whose accounts come in pages, by their cursor. */
function paged(pages: Record<string, { accounts: LinkedAccount[]; next?: string }>) {
  const asked: unknown[] = []
  const list: LinkBackend['list'] = async (page, call) => {
    asked.push([page, call])
    return pages[page.cursor ?? ''] ?? { accounts: [] }
  }
  return { asked, backend: { list } as LinkBackend }
}

test('allAccounts: those of every page', async () => {
  const { asked, backend } = paged({
    '': { accounts: [accountOf('1')], next: 'two' },
    two: { accounts: [accountOf('2')], next: 'three' },
    three: { accounts: [accountOf('3')] },
  })
  expect((await allAccounts(backend, { signal })).map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(asked).toStrictEqual([
    [{}, { signal }],
    [{ cursor: 'two' }, { signal }],
    [{ cursor: 'three' }, { signal }],
  ])
})

test('allAccounts: behavior: a page that names itself as the next is the last', async () => {
  const { asked, backend } = paged({ '': { accounts: [], next: 'one' }, one: { accounts: [], next: 'one' } })
  await allAccounts(backend, { signal })
  expect(asked).toHaveLength(2)
})

test('allAccounts: behavior: pages that never end are read fifty times', async () => {
  let asked = 0
  const list: LinkBackend['list'] = async () => ({ accounts: [accountOf(String(asked++))], next: String(asked) })
  expect(await allAccounts({ list } as LinkBackend, { signal })).toHaveLength(50)
})

test('eraseOwner: each account by its result', async () => {
  const steps: Record<string, () => Promise<Step<LinkedAccount>>> = {
    gone: async () => ({ done: true, value: accountOf('gone', 'removed') }),
    going: async () => ({ done: true, value: accountOf('going', 'removing') }),
    later: async () => ({ done: false, resume: 'r', retryAfterMs: 1 }),
    'removed-before': () => Promise.reject(platformError('platform.account_not_found')),
    refused: () => Promise.reject(platformError('platform.action_refused')),
    broken: () => Promise.reject(new TypeError('our own fault')),
  }
  const given: unknown[] = []
  const backend = {
    list: async () => ({ accounts: Object.keys(steps).map((id) => accountOf(id)) }),
    remove: async (id, call) => {
      given.push(call)
      return (steps[id] as (typeof steps)[string])()
    },
  } as Partial<LinkBackend> as LinkBackend
  const records = { ownerKey: 'owner-1', store: memoryIdempotencyStore(), audit: null }
  expect(await eraseOwner(backend, { signal, records })).toEqual({
    removed: ['gone', 'removed-before'],
    pending: ['going', 'later'],
    failed: [
      { accountId: 'refused', code: 'platform.action_refused' },
      { accountId: 'broken', code: 'gateway.failed' },
    ],
    answers: 0,
    events: 0,
    remaining: [],
  })
  expect(given).toEqual(Object.keys(steps).map(() => ({ signal })))
})
