import { expect, test } from 'vitest'
import type { ItemLink } from '../ItemLink.ts'
import type { HeldLink } from '../link/holdLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { isUnfinished, tidyLink } from './tidyLink.ts'

const accessToken = 'access-1'
const bothSecrets: ItemLink['secrets'] = { accessToken, processorToken: 'processor-1' }
const unknown = 'platform.result_unknown'

/** Tidies up a link at this step, where Bond has these rows of its owner. */
async function tidied(step: ItemLink['step'], rows: { linkedAccountId: string }[] = [], secrets = bothSecrets) {
  const saved: Partial<ItemLink>[] = []
  const removed: string[] = []
  let link = {
    id: 'link-1',
    step,
    secrets,
    institution: { id: null, name: 'The Bank' },
    account: { mask: '0000' },
    createdAt: 0,
  } as unknown as ItemLink
  const held = {
    get link() {
      return link
    },
    async save(change: Partial<ItemLink>) {
      saved.push(change)
      link = { ...link, ...change }
    },
  } as unknown as HeldLink
  const bankRow = { status: 'active', verificationStatus: 'instantly_verified', bankName: 'The Bank', mask: '0000' }
  const ports = {
    bond: { accounts: async () => rows.map((row) => ({ ...bankRow, dateCreated: null, ...row })) },
    items: { list: async () => [], accountIds: async () => [] },
    plaid: { removeItem: async (token: string) => void removed.push(token) },
    owner: 'customer:1',
    timeoutMs: 1000,
  } as unknown as ProcessorPorts
  await tidyLink(ports, held)
  return { saved, removed }
}

const cleared: Partial<ItemLink> = { step: 'removed', secrets: {} }

test.each<[step: ItemLink['step'], saved: Partial<ItemLink>[], removed: string[]]>([
  ['begun', [{ step: 'removed', secrets: {}, failure: unknown }], []],
  ['exchanged', [{ step: 'refused', failure: unknown }, cleared], [accessToken]],
  ['authorized', [{ step: 'refused', failure: unknown }, cleared], [accessToken]],
  ['unlinking', [{ step: 'removing' }, cleared], [accessToken]],
  ['removing', [cleared], [accessToken]],
  ['refused', [cleared], [accessToken]],
])('default: a link that is %s ends', async (step, saved, removed) => {
  expect(await tidied(step)).toEqual({ saved, removed })
})

test('behavior: one that Bond has after all is linked', async () => {
  const { saved, removed } = await tidied('authorized', [{ linkedAccountId: 'account-1' }])
  expect(saved).toEqual([{ step: 'linked', linkedAccountId: 'account-1', secrets: { accessToken } }])
  expect(removed).toEqual([])
})

test('behavior: Bond is not asked about one that was never handed to it', async () => {
  const { saved } = await tidied('exchanged', [{ linkedAccountId: 'account-1' }])
  expect(saved).toMatchObject([{ step: 'refused' }, { step: 'removed' }])
})

test('behavior: without an access token nothing is removed at Plaid', async () => {
  expect(await tidied('refused', [], {})).toEqual({ saved: [cleared], removed: [] })
})

test('isUnfinished: what may still become an account', () => {
  const steps = ['begun', 'exchanged', 'authorized', 'linked', 'unlinking', 'refused', 'removing', 'removed'] as const
  expect(steps.filter((step) => isUnfinished({ step }))).toEqual(['begun', 'exchanged', 'authorized'])
})
