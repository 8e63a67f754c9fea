import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import type { BondAccount } from '../../bond/schemas.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { findAccount, findLink, findParts } from './findAccount.ts'

const row: BondAccount = {
  linkedAccountId: 'account-1',
  status: 'active',
  verificationStatus: 'instantly_verified',
  dateCreated: null,
  bankName: null,
  bankLogo: null,
  mask: null,
  accountType: null,
  accountCategory: null,
}
const other = { ...row, linkedAccountId: 'account-2' }

function portsWith(rows: BondAccount[], links: Partial<ItemLink>[]): ProcessorPorts {
  return {
    bond: { accounts: async () => rows },
    items: { list: async (owner: string) => (owner === 'customer:1' ? links : []) },
    owner: 'customer:1',
  } as unknown as ProcessorPorts
}

test.each(['linked', 'unlinking'] as const)('findLink: a link that is %s', async (step) => {
  const links = [
    { step, linkedAccountId: 'account-2' },
    { step, linkedAccountId: 'account-1' },
  ]
  expect(await findLink(portsWith([], links), 'account-1')).toEqual(links[1])
  expect(await findLink(portsWith([], links), 'account-3')).toBeUndefined()
})

test.each(['begun', 'exchanged', 'authorized', 'refused', 'removing', 'removed'] as const)(
  'findLink: none that is %s',
  async (step) => {
    expect(await findLink(portsWith([], [{ step, linkedAccountId: 'account-1' }]), 'account-1')).toBeUndefined()
  },
)

test('findParts: the row of this id, where it is an account', async () => {
  expect(await findParts(portsWith([other, row], []), { id: 'account-1', call: call() })).toEqual({
    row,
    link: undefined,
  })
  const gone = { ...row, status: 'removed' }
  expect(await findParts(portsWith([other, gone], []), { id: 'account-1', call: call() })).toEqual({
    row: undefined,
    link: undefined,
  })
})

test('error: platform.account_not_found', async () => {
  await expect(findAccount(portsWith([other], []), { id: 'account-1', call: call() })).rejects.toMatchObject({
    code: 'platform.account_not_found',
    details: { platform: 'bond' },
  })
})

test('behavior: a call that was stopped asks nothing', async () => {
  const asked: string[] = []
  const ports = {
    bond: { accounts: async () => asked.push('accounts') },
    items: { list: async () => asked.push('list') },
  } as unknown as ProcessorPorts
  const signal = AbortSignal.abort(new Error('stopped'))
  await expect(findAccount(ports, { id: 'account-1', call: { signal } })).rejects.toThrow('stopped')
  expect(asked).toEqual([])
})
