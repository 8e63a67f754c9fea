import type { ItemStore } from '@banklink/backends/bond-processor'
import { expect, test } from 'vitest'
import { begunItem, linkedItem } from './itemLink.ts'

/** What every store of Items keeps to. `create` makes an empty one. */
// oxlint-disable-next-line max-lines-per-function -- it holds the tests of a store
export function itemStoreTests(create: () => ItemStore): void {
  const first = { claim: 'claim-1', now: 1000, leaseMs: 500 }
  const second = { claim: 'claim-2', now: 1000, leaseMs: 500 }
  const item = begunItem('item-1')

  test('items: default', async () => {
    const items = create()
    expect(await items.get('item-1')).toBeNull()
    expect(await items.begin(item)).toBe(true)
    expect(await items.get('item-1')).toEqual(item)
    expect(await items.claim('item-1', first)).toEqual(item)
    expect(await items.save(linkedItem(item), 'claim-1')).toBe(true)
    expect(await items.get('item-1')).toEqual(linkedItem(item))
  })

  test('items, behavior: a link begins once', async () => {
    const items = create()
    const begun = await Promise.all(
      ['a', 'b', 'c', 'd'].map((owner) => items.begin(begunItem('item-1', { owner, failure: owner }))),
    )
    expect(begun.filter(Boolean)).toHaveLength(1)
    const { failure, owner } = (await items.get('item-1')) ?? {}
    expect([failure, owner]).toEqual([['a', 'b', 'c', 'd'][begun.indexOf(true)], failure])
  })

  test('items, behavior: a claim is one holder’s', async () => {
    const items = create()
    expect(await items.claim('item-1', first)).toBeNull()
    await items.begin(item)
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((claim) => items.claim('item-1', { ...first, claim })))
    expect(claims.filter((claimed) => claimed !== null)).toEqual([item])
  })

  test('items, behavior: a claim is taken over once its holder is taken for dead', async () => {
    const items = create()
    await items.begin(item)
    await items.claim('item-1', first)
    expect(await items.claim('item-1', { ...second, now: 1499 })).toBeNull()
    expect(await items.claim('item-1', { ...second, now: 1500 })).toEqual(item)

    expect(await items.save(linkedItem(item), 'claim-1')).toBe(false)
    expect(await items.get('item-1')).toEqual(item)
    await items.release('item-1', 'claim-1')
    expect(await items.claim('item-1', { ...first, claim: 'claim-3', now: 1501 })).toBeNull()
    expect(await items.save(linkedItem(item), 'claim-2')).toBe(true)
  })

  test('items, behavior: a holder that claims again or saves is alive', async () => {
    const items = create()
    await items.begin(item)
    await items.claim('item-1', first)
    expect(await items.claim('item-1', { ...first, now: 1400 })).toEqual(item)
    expect(await items.claim('item-1', { ...second, now: 1899 })).toBeNull()
    await items.save({ ...item, updatedAt: 1800 }, 'claim-1')
    expect(await items.claim('item-1', { ...second, now: 2299 })).toBeNull()
    await items.save({ ...item, updatedAt: 1000 }, 'claim-1')
    expect(await items.claim('item-1', { ...second, now: 2299 })).toBeNull()
    expect(await items.claim('item-1', { ...second, now: 2300 })).not.toBeNull()
  })

  test('items, behavior: what is not claimed is not written', async () => {
    const items = create()
    expect(await items.save(item, 'claim-1')).toBe(false)
    await items.begin(item)
    expect(await items.save(linkedItem(item), 'claim-1')).toBe(false)
    await items.claim('item-1', first)
    expect(await items.save({ ...linkedItem(item), owner: 'customer:owner-2' }, 'claim-1')).toBe(false)
    await items.release('item-1', 'claim-1')
    expect(await items.save(linkedItem(item), 'claim-1')).toBe(false)
    expect(await items.get('item-1')).toEqual(item)
  })

  test('items, behavior: a released link can be claimed at once', async () => {
    const items = create()
    await items.begin(item)
    await items.claim('item-1', first)
    await items.release('item-1', 'claim-2')
    expect(await items.claim('item-1', second)).toBeNull()
    await items.release('item-1', 'claim-1')
    expect(await items.claim('item-1', second)).toEqual(item)
  })

  test('items, behavior: a link is found by its Item', async () => {
    const items = create()
    await items.begin(begunItem('unknown'))
    await items.begin({ ...begunItem('known'), itemId: 'item-of-plaid' })
    expect(await items.findByItem('item-of-plaid')).toMatchObject({ id: 'known' })
    expect(await items.findByItem('unknown')).toBeNull()
  })

  test('items, behavior: the owner’s list is newest first, without what is removed', async () => {
    const items = create()
    await items.begin(begunItem('old', { createdAt: 1, updatedAt: 9 }))
    await items.begin(begunItem('new', { createdAt: 3, updatedAt: 3 }))
    await items.begin(begunItem('gone', { createdAt: 2, step: 'removed', secrets: {} }))
    await items.begin(begunItem('foreign', { createdAt: 2, owner: 'customer:owner-10' }))
    expect((await items.list('customer:owner-1')).map(({ id }) => id)).toEqual(['new', 'old'])
    expect(await items.list('customer:owner-2')).toEqual([])
  })

  test('items, behavior: Bond’s ids of the owner’s accounts, of removed ones too', async () => {
    const items = create()
    await items.begin(item)
    await items.begin(begunItem('linked', { step: 'linked', linkedAccountId: 'account-1' }))
    await items.begin(begunItem('gone', { step: 'removed', linkedAccountId: 'account-2' }))
    await items.begin(begunItem('foreign', { linkedAccountId: 'account-3', owner: 'customer:owner-10' }))
    expect((await items.accountIds('customer:owner-1')).toSorted()).toEqual(['account-1', 'account-2'])
    expect(await items.accountIds('customer:owner-2')).toEqual([])
  })

  test('items, behavior: what is to be removed at Plaid, of any owner, what waits longest first', async () => {
    const items = create()
    const steps = ['begun', 'exchanged', 'authorized', 'linked', 'unlinking', 'removed'] as const
    for (const step of steps) await items.begin(begunItem(step, { step, updatedAt: 100 }))
    await items.begin(begunItem('late', { step: 'refused', updatedAt: 30 }))
    await items.begin(begunItem('early', { step: 'removing', updatedAt: 10 }))
    await items.begin(begunItem('foreign', { step: 'removing', updatedAt: 20, owner: 'business:owner-2' }))
    const idsOf = async (limit: number, idleSince: number): Promise<string[]> =>
      (await items.unremoved({ limit, idleSince })).map(({ id }) => id)
    expect(await idsOf(9, 99)).toEqual(['early', 'foreign', 'late'])
    expect(await idsOf(2, 99)).toEqual(['early', 'foreign'])
    expect(await idsOf(9, 100)).toEqual(['early', 'foreign', 'late', 'authorized', 'exchanged', 'unlinking'])
  })

  test('items, behavior: fields without a name are not kept', async () => {
    const items = create()
    const account = { ...item.account, number: '1111222233330000' }
    await items.begin({ ...item, account })
    expect(await items.get('item-1')).toEqual(item)
  })
}
