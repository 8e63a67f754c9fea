import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  accountOf,
  askedOf,
  countsOf,
  finishedLink,
  linkedAccount,
  type MockProcessor,
  mockProcessor,
} from '../testing/mockProcessor.ts'
import { removeUnremovedItems } from './removeUnremovedItems.ts'

const itemRemove = '/plaid/item/remove'
const handOver = '/bond/api/v0/accounts/processor_tokens'
const list = '/bond/api/v0/accounts/*/external_accounts'
/** A link was last touched a millisecond after it began. */
const abandonedMs = 35 * 60_000 + 1

/** A link whose owner left at a failure and never returns. */
async function abandoned(
  fault: Parameters<MockProcessor['mock']['fail']>[0],
  scene = mockProcessor(),
): Promise<MockProcessor> {
  scene.mock.fail(fault)
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  return scene
}

test.each([
  ['exchanged', { path: '/plaid/accounts/get', status: 503 }],
  ['authorized', { path: handOver, status: 503 }],
])(
  'default: a link that was left when it was %s, by an owner who never returns, leaves no Item',
  async (step, fault) => {
    const scene = await abandoned(fault)
    expect(scene.items.all()).toMatchObject([{ step }])
    scene.mock.clock.advance(abandonedMs - 1)
    expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 0, failed: 0 })
    expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
    scene.mock.clock.advance(1)
    expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 1, failed: 0 })
    expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 0, accounts: 0 })
    expect(scene.items.all()).toMatchObject([{ step: 'removed', failure: 'platform.result_unknown', secrets: {} }])
    expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 0, failed: 0 })
  },
)

test('parameters: limit', async () => {
  const scene = mockProcessor()
  const ids = [(await linkedAccount(scene)).id, (await linkedAccount(scene)).id]
  scene.mock.fail({ path: itemRemove, status: 500, times: 2 })
  for (const id of ids) await scene.backend.remove(id, call())
  expect(await removeUnremovedItems({ ...scene.options, limit: 1 })).toEqual({ removed: 1, failed: 0 })
  expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
})

test('behavior: what Bond linked after all is taken over, for a business too', async () => {
  const [business] = mockProcessor().mock.bond.businesses
  const owner = { businessId: business?.businessId ?? '' }
  const scene = mockProcessor({ owner })
  const there = { ...scene, backend: scene.another({ owner }) }
  scene.mock.fail({ path: handOver, lose_answer: true })
  scene.mock.fail({ method: 'GET', path: list, status: 503 })
  await there.backend.complete(await finishedLink(there), call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 0, failed: 0 })
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 1, accounts: 1 })
  expect(scene.items.all()).toMatchObject([{ step: 'linked', failure: null }])
})

test('behavior: where Bond does not say, the Item stays, and goes behind all others', async () => {
  const scene = await abandoned({ path: handOver, status: 503 })
  await abandoned({ path: handOver, status: 503 }, scene)
  const [first, second] = scene.items.all()
  scene.mock.clock.advance(abandonedMs)
  scene.mock.fail({ method: 'GET', path: list, status: 503 })
  expect(await removeUnremovedItems({ ...scene.options, limit: 1 })).toEqual({ removed: 0, failed: 1 })
  expect(countsOf(scene.mock)).toMatchObject({ items: 2 })
  expect(await removeUnremovedItems({ ...scene.options, limit: 1 })).toEqual({ removed: 1, failed: 0 })
  const steps = new Map(scene.items.all().map(({ id, step }) => [id, step]))
  expect([steps.get(first?.id ?? ''), steps.get(second?.id ?? '')]).toEqual(['authorized', 'removed'])
})

test('behavior: an Item whose removal Plaid refuses is kept for the next time', async () => {
  const scene = await abandoned({ path: handOver, status: 503 })
  scene.mock.clock.advance(abandonedMs)
  scene.mock.fail({ path: itemRemove, status: 500 })
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 0, failed: 1 })
  expect(scene.items.all()).toMatchObject([{ step: 'refused' }])
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 1, failed: 0 })
})

test.each([
  ['which Bond did not do, is left', false, 'linked', 1],
  ['which Bond did, is carried on', true, 'removed', 0],
])('behavior: a removal of a crashed server, %s', async (_what, isDone, step, items) => {
  const scene = mockProcessor()
  const account = await linkedAccount(scene)
  await linkedAccount(scene)
  scene.mock.fail({ method: 'DELETE', ...(isDone ? { lose_answer: true } : { status: 503 }) })
  const save: typeof scene.items.save = async (link, claim) => {
    if (link.step !== 'unlinking') throw new Error('The server crashed.')
    return scene.items.save(link, claim)
  }
  await scene
    .another({ items: { ...scene.items, save } })
    .remove(account.id, call())
    .catch(() => undefined)
  expect(scene.items.all()).toMatchObject([{ step: 'unlinking' }, { step: 'linked' }])
  scene.mock.clock.advance(abandonedMs)
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 1 - items, failed: 0 })
  expect(scene.items.all()).toMatchObject([{ step }, { step: 'linked' }])
  expect(countsOf(scene.mock)).toMatchObject({ items: items + 1 })
})

test('behavior: unfinished links take no place of ended links', async () => {
  const scene = await abandoned({ path: '/plaid/accounts/get', status: 503 })
  scene.mock.clock.advance(1000)
  const { id } = await linkedAccount(scene)
  scene.mock.fail({ path: itemRemove, status: 500 })
  await scene.backend.remove(id, call())
  expect(await removeUnremovedItems({ ...scene.options, limit: 1 })).toEqual({ removed: 1, failed: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'exchanged' }, { step: 'removed' }])
})

test('behavior: a link that its owner continued after it was read is left alone', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: '/plaid/accounts/get', status: 503 })
  await scene.backend.complete(request, call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  const unremoved: typeof scene.items.unremoved = async (options) => {
    const read = await scene.items.unremoved(options)
    scene.mock.fail({ path: handOver, status: 503 })
    await scene.backend.complete(request, call()).catch(() => undefined)
    return read
  }
  const items = { ...scene.items, unremoved }
  expect(await removeUnremovedItems({ ...scene.options, items })).toEqual({ removed: 0, failed: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'authorized' }])
  expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
})

test('behavior: of a link that was refused, Bond is not asked', async () => {
  const scene = mockProcessor({}, { switches: { bond: { identityMatch: 'fail' } } })
  scene.mock.fail({ path: itemRemove, status: 500 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  const before = askedOf(scene.mock).length
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 1, failed: 0 })
  expect(askedOf(scene.mock).slice(before)).toEqual(['POST /item/remove'])
})

test('behavior: one that its owner is at is left alone', async () => {
  const scene = await abandoned({ path: handOver, status: 503 })
  scene.mock.clock.advance(abandonedMs)
  const [link] = scene.items.all()
  await scene.items.claim(link?.id ?? '', { claim: 'another', now: scene.mock.clock.now(), leaseMs: 1000 })
  const asked = askedOf(scene.mock).length
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 0, failed: 0 })
  expect(askedOf(scene.mock)).toHaveLength(asked)
})

test('behavior: an owner that no Bond has fails, and nothing else', async () => {
  const scene = await abandoned({ path: handOver, status: 503 })
  const [link] = scene.items.all()
  if (!link) throw new Error('The link must be there.')
  await scene.items.begin({ ...link, id: 'strange', owner: 'nobody', updatedAt: 0 })
  scene.mock.clock.advance(abandonedMs)
  expect(await removeUnremovedItems(scene.options)).toEqual({ removed: 1, failed: 1 })
})

test('behavior: the owner sees the completed link', async () => {
  const scene = mockProcessor()
  scene.mock.fail({ path: handOver, lose_answer: true })
  scene.mock.fail({ method: 'GET', path: list, status: 503 })
  const request = await finishedLink(scene)
  await scene.backend.complete(request, call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  await removeUnremovedItems(scene.options)
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active', mask: '0000' })
})
