import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { countsOf, finishedLink, linkedAccount, type MockProcessor, mockProcessor } from '../testing/mockProcessor.ts'
import { toProcessorPorts } from '../toProcessorPorts.ts'
import { tidyLinks } from './tidyLinks.ts'

const abandonedMs = 35 * 60_000 + 1

test.each([
  ['/plaid/accounts/get', 'exchanged'],
  ['/bond/api/v0/accounts/processor_tokens', 'authorized'],
])('default: an abandoned link after %s leaves no Item', async (path, step) => {
  const scene = mockProcessor()
  scene.mock.fail({ path, status: 503 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  expect(scene.items.all()).toMatchObject([{ step }])
  await scene.backend.list({}, call())
  expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
  scene.mock.clock.advance(abandonedMs)
  expect((await scene.backend.list({}, call())).accounts).toEqual([])
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 0, accounts: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'removed', failure: 'platform.result_unknown', secrets: {} }])
})

test('behavior: a link that Bond completed without an answer is taken over', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: '/bond/api/v0/accounts/processor_tokens', lose_answer: true })
  scene.mock.fail({ path: '/bond/api/v0/accounts/*/external_accounts', status: 503 })
  await scene.backend.complete(request, call()).catch(() => undefined)
  const [account] = (await scene.backend.list({}, call())).accounts
  expect(account).toMatchObject({ status: 'active', name: null, actions: ['remove'] })
  scene.mock.clock.advance(abandonedMs)
  await scene.backend.list({}, call())
  expect((await scene.backend.list({}, call())).accounts).toMatchObject([
    { id: account?.id, name: 'Plaid Checking', actions: ['reconnect', 'remove'] },
  ])
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 1, accounts: 1 })
})

test('behavior: a public token that was never exchanged is not kept', async () => {
  const scene = mockProcessor()
  scene.mock.fail({ path: '/plaid/item/public_token/exchange', status: 503 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  await scene.backend.list({}, call())
  expect(scene.items.all()).toMatchObject([{ step: 'removed', secrets: {} }])
  expect(scene.items.all()[0]?.secrets).toEqual({})
})

test('behavior: what fails breaks no list', async () => {
  const scene = mockProcessor()
  scene.mock.fail({ path: '/plaid/accounts/get', status: 503 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  scene.mock.fail({ path: '/plaid/item/remove', status: 503 })
  await expect(scene.backend.list({}, call())).resolves.toEqual({ accounts: [] })
  expect(scene.items.all()).toMatchObject([{ step: 'refused' }])
})

/** So many links whose owner left when they were exchanged. */
async function leftLinks(scene: MockProcessor, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    scene.mock.fail({ path: '/plaid/accounts/get', status: 503 })
    await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  }
}

test('behavior: a list cleans up three links, and leaves the others to the next list', async () => {
  const scene = mockProcessor()
  await leftLinks(scene, 5)
  scene.mock.clock.advance(abandonedMs)
  await scene.backend.list({}, call())
  expect(countsOf(scene.mock)).toMatchObject({ items: 2 })
  await scene.backend.list({}, call())
  expect(countsOf(scene.mock)).toMatchObject({ items: 0 })
})

test('behavior: unfinished links take no place of abandoned links', async () => {
  const scene = mockProcessor()
  await leftLinks(scene, 1)
  scene.mock.clock.advance(abandonedMs)
  await leftLinks(scene, 3)
  await scene.backend.list({}, call())
  expect(scene.items.all()).toMatchObject([
    { step: 'removed' },
    { step: 'exchanged' },
    { step: 'exchanged' },
    { step: 'exchanged' },
  ])
})

test('behavior: an account that Bond’s list lacks keeps its Item', async () => {
  const scene = mockProcessor()
  await linkedAccount(scene)
  scene.mock.clock.advance(abandonedMs)
  scene.mock.fail({ path: '/bond/api/v0/accounts/*/external_accounts', status: 200, body: [] })
  expect((await scene.backend.list({}, call())).accounts).toEqual([])
  expect(scene.items.all()).toMatchObject([{ step: 'linked', secrets: { accessToken: expect.any(String) } }])
  expect(countsOf(scene.mock)).toMatchObject({ items: 1 })
})

test('behavior: a link that another request continued or ended after the list was read is left alone', async () => {
  const scene = mockProcessor()
  await leftLinks(scene, 2)
  const links = scene.items.all()
  scene.mock.clock.advance(abandonedMs)
  const [continued, ended] = links
  for (const [link, step] of [[continued, 'authorized'] as const, [ended, 'removed'] as const]) {
    const claim = { claim: 'other', now: scene.mock.clock.now(), leaseMs: 1 }
    const held = await scene.items.claim(link?.id ?? '', claim)
    if (!held) throw new Error('The link must be free.')
    const secrets = step === 'removed' ? {} : held.secrets
    await scene.items.save({ ...held, step, secrets, updatedAt: scene.mock.clock.now() }, 'other')
    await scene.items.release(held.id, 'other')
  }
  scene.mock.clock.advance(61_000)
  const before = scene.items.all()
  await tidyLinks(toProcessorPorts(scene.options), { rows: [], links })
  expect(scene.items.all()).toEqual(before)
  expect(countsOf(scene.mock)).toMatchObject({ items: 2 })
})

test.each([
  [20_000, 5000],
  [1000, 1000],
])('behavior: where a request may take %i ms, a list waits %i for an Item to be removed', async (timeoutMs, waits) => {
  const scene = mockProcessor({ timeoutMs })
  scene.mock.fail({ path: '/plaid/accounts/get', status: 503 })
  await scene.backend.complete(await finishedLink(scene), call()).catch(() => undefined)
  scene.mock.clock.advance(abandonedMs)
  const ports = toProcessorPorts(scene.options)
  const limits: (number | undefined)[] = []
  const plaid: typeof ports.plaid = {
    ...ports.plaid,
    removeItem: async (_, limit) => void limits.push(limit.timeoutMs),
  }
  await tidyLinks({ ...ports, plaid }, { rows: [], links: scene.items.all() })
  expect(limits).toEqual([waits])
})
