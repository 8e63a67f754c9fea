import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { CybridPorts } from './CybridPorts.ts'
import { cybridCalls } from './cybridCalls.ts'
import { cybridClient } from './cybridClient.ts'
import { findMadeAccount, type MadeAccount } from './findMadeAccount.ts'

const start = Date.UTC(2026, 0, 15)
const made: MadeAccount = { since: start, name: 'Plaid Checking', asset: 'USD', institutionId: 'ins_4', mask: '0000' }
const row = {
  guid: 'made',
  customer_guid: 'customer-1',
  name: 'Plaid Checking',
  asset: 'USD',
  account_kind: 'plaid',
  plaid_institution_id: 'ins_4',
  plaid_account_mask: '0000',
  state: 'completed',
  created_at: at(1),
}

function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString()
}

/** What is found among these, by its guid. */
async function foundIn(
  rows: object[],
  sought: Partial<MadeAccount> = {},
  { total = rows.length, pages = [] }: { total?: number; pages?: number[] } = {},
): Promise<string | undefined> {
  const client = cybridClient({
    baseUrl: 'https://cybrid.test',
    token: () => 'token-1',
    fetch: async (input) => {
      const page = Number(new URL(new Request(input).url).searchParams.get('page'))
      pages.push(page)
      return Response.json({ total, objects: rows.slice(page * 100, (page + 1) * 100) })
    },
    clock: { now: () => start },
    timeoutMs: 1000,
  })
  const cybrid = cybridCalls({ client, customerGuid: 'customer-1', linkCustomizationName: 'default' })
  const own = { customerGuid: 'customer-1', renewal: 'follow', warn: () => {} } as const
  const ports: CybridPorts = { cybrid, clock: { now: () => start }, ...own }
  return (await findMadeAccount(ports, { made: { ...made, ...sought }, call: call() }))?.guid
}

test.each([
  ['as it was made', {}],
  ['made the moment the link began', { created_at: at(0) }],
  [
    'storing, which Cybrid knows nothing of yet',
    { state: 'storing', plaid_institution_id: null, plaid_account_mask: null },
  ],
  ['failed', { state: 'failed' }],
  ['in a state that is not known', { state: 'frozen' }],
])('default: one that is %s', async (_name, change) => {
  expect(await foundIn([{ ...row, ...change }])).toBe('made')
})

test.each([
  ['older than the link', { created_at: at(-1) }],
  ['of no known age', { created_at: null }],
  ['called otherwise', { name: 'Plaid Saving' }],
  ['in another asset', { asset: 'CAD' }],
  ['at another bank', { plaid_institution_id: 'ins_5' }],
  ['with other digits', { plaid_account_mask: '1111' }],
  ['not linked through Link', { account_kind: 'plaid_processor_token' }],
  ['going', { state: 'deleting' }],
  ['gone', { state: 'deleted' }],
  ['another customer’s', { customer_guid: 'customer-2' }],
])('behavior: not one that is %s', async (_name, change) => {
  expect(await foundIn([{ ...row, ...change }])).toBeUndefined()
})

test('behavior: what Link did not say tells nothing apart', async () => {
  expect(await foundIn([row], { institutionId: null, mask: null })).toBe('made')
})

test('behavior: the newest, in whatever order they come', async () => {
  const rows = [2, 3, 1].map((second) => ({ ...row, guid: `made-${second}`, created_at: at(second) }))
  expect(await foundIn(rows)).toBe('made-3')
})

test('behavior: one that works before a newer one that failed', async () => {
  expect(await foundIn([{ ...row, guid: 'newer', state: 'failed', created_at: at(2) }, row])).toBe('made')
})

test('behavior: on a later page, for as long as rows are young enough', async () => {
  const others = Array.from({ length: 250 }, (_, index) => ({ ...row, guid: `other-${index}`, name: 'another' }))
  expect(await foundIn([...others, row])).toBe('made')
})

test.each<[what: string, count: number, oldest: number, total: number | undefined, expected: number[]]>([
  ['all that there are', 250, 1, undefined, [0, 1, 2]],
  ['no empty one', 200, 1, undefined, [0, 1]],
  ['none after an empty one, whatever the total says', 100, 1, 900, [0, 1]],
  ['none after one that is too old', 250, -1, undefined, [0]],
  ['those as old as the link', 250, 0, undefined, [0, 1, 2]],
  ['ten at most', 1200, 1, undefined, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
])('behavior: of the pages it reads %s', async (_what, count, oldest, total, expected) => {
  const other = { ...row, name: 'another' }
  const rows = Array.from({ length: count }, (_, index) => ({
    ...other,
    created_at: at(index === 50 ? oldest : 1),
  }))
  const pages: number[] = []
  expect(await foundIn(rows, {}, { pages, ...(total === undefined ? {} : { total }) })).toBeUndefined()
  expect(pages).toEqual(expected)
})
