import { expect, test } from 'vitest'
import type { BondAccount } from '../../bond/schemas.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { memoryItemStore } from '../testing/memoryItemStore.ts'
import { lookForRow } from './lookForRow.ts'

const createdAt = Date.UTC(2026, 0, 15)

const link: ItemLink = {
  id: 'link',
  owner: 'customer:1',
  step: 'authorized',
  secrets: {},
  itemId: 'item',
  linkedAccountId: null,
  institution: { id: 'ins_4', name: 'Wells Fargo' },
  account: {
    id: 'a',
    name: 'Checking',
    mask: '1234',
    type: 'depository',
    subtype: 'checking',
    verificationStatus: null,
  },
  failure: null,
  state: null,
  createdAt,
  updatedAt: createdAt + 1,
}

const row: BondAccount = {
  linkedAccountId: 'row',
  status: 'active',
  verificationStatus: 'instantly_verified',
  dateCreated: '2026-01-15T00:00:01Z',
  bankName: 'Wells Fargo',
  bankLogo: null,
  mask: '1234',
  accountType: 'checking',
  accountCategory: 'depository',
}

/** Looks where Bond has these rows, and the store another link of the owner's that has the row `taken`. */
async function look(
  rows: Partial<BondAccount>[],
  change: Partial<ItemLink> = {},
  another?: Partial<ItemLink>,
): Promise<string | undefined> {
  const items = memoryItemStore()
  if (another) await items.begin({ ...link, id: 'another', ...another })
  await items.begin({ ...link, id: 'other', step: 'linked', linkedAccountId: 'taken' })
  await items.begin({ ...link, ...change })
  const accounts = async (): Promise<BondAccount[]> => rows.map((each) => ({ ...row, ...each }))
  const ports = { items, owner: link.owner, bond: { accounts } } as unknown as ProcessorPorts
  return (await lookForRow(ports, { ...link, ...change }))?.linkedAccountId
}

test('default', async () => {
  expect(await look([{}])).toBe('row')
})

test.each<[string, Partial<BondAccount>]>([
  ['another link’s', { linkedAccountId: 'taken' }],
  ['one from before', { dateCreated: '2026-01-14T23:54:59Z' }],
  ['another number at another bank', { bankName: 'Chase', mask: '0034' }],
  ['one whose number begins so, at another bank', { bankName: 'Chase', mask: '12' }],
  ['a removed one', { status: 'removed' }],
  ['one that was never linked', { status: 'inactive', verificationStatus: null }],
])('behavior: %s is not it', async (_name, change) => {
  expect(await look([change])).toBeUndefined()
  expect(await look([change, {}])).toBe('row')
})

test.each<[string, Partial<BondAccount>]>([
  ['whose clock is behind', { dateCreated: '2026-01-14T23:55:00Z' }],
  ['without a date', { dateCreated: null }],
  ['without a bank', { bankName: null }],
  ['without a mask', { mask: null }],
  ['with a shorter mask', { mask: '34' }],
  ['with a longer mask', { mask: '01234' }],
  ['with a number of Bond’s own', { mask: '0034' }],
  ['with another name for the bank', { bankName: 'WELLS FARGO BANK, NA' }],
])('behavior: one %s may be it', async (_name, change) => {
  expect(await look([change])).toBe('row')
})

test.each<[string, Partial<BondAccount>]>([
  ['a shorter mask of the same number', { mask: '34' }],
  ['a longer mask of the same number', { mask: '01234' }],
])('behavior: one with %s is it, even while another link is in progress', async (_name, change) => {
  expect(await look([change], {}, { step: 'authorized' })).toBe('row')
})

test('behavior: one that matches in both is it, next to one that matches in its bank only', async () => {
  expect(await look([{ linkedAccountId: 'near', mask: '0034' }, {}])).toBe('row')
})

test('behavior: what Plaid does not say speaks against nothing', async () => {
  expect(await look([{}], { institution: null, account: { ...link.account, mask: null } })).toBe('row')
})

test('error: platform.result_unknown where several may be it', async () => {
  await expect(look([{}, { linkedAccountId: 'another' }])).rejects.toMatchObject({
    code: 'platform.result_unknown',
    details: { platform: 'bond' },
  })
})

test.each<[string, Partial<BondAccount>, Partial<ItemLink> | undefined]>([
  ['it has another number, and another link is under way', { mask: '0034' }, { step: 'authorized' }],
  ['it has another name, and another link is under way', { bankName: 'Chase' }, { step: 'exchanged' }],
  ['it has another number, and nothing speaks for it', { mask: '0034', bankName: null }, undefined],
])('error: platform.result_unknown where %s', async (_name, change, another) => {
  await expect(look([change], {}, another)).rejects.toMatchObject({ code: 'platform.result_unknown' })
})

test('behavior: the row of a removed link is not it, which Bond may show for a while', async () => {
  expect(await look([{}], {}, { step: 'removed', linkedAccountId: 'row' })).toBeUndefined()
  expect(await look([{}, { linkedAccountId: 'other' }], {}, { step: 'removed', linkedAccountId: 'row' })).toBe('other')
})

test('behavior: links that are over do not count', async () => {
  expect(await look([{ mask: '0034' }], {}, { step: 'removed' })).toBe('row')
})
