import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountOf, askedOf, countsOf, finishedLink, mockProcessor, pendingOf } from '../testing/mockProcessor.ts'

const exchange = '/plaid/item/public_token/exchange'
const bondLink = '/bond/api/v0/accounts/processor_tokens'
const bondList = '/bond/api/v0/accounts/*/external_accounts'
/** The requests of a link after the exchange, in order. */
const afterExchange = ['/plaid/accounts/get', '/plaid/processor/token/create', bondLink]

/** One account at Bond, one exchange, one Item. */
const once = { exchanges: 1, items: 1, accounts: 1 }

test.each(afterExchange)('behavior: a lost answer of %s, then a retry', async (path) => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path, lose_answer: true })
  // Bond's list says at once what became of it; what Plaid did is asked for again.
  const end = path === bondLink ? { done: true } : { code: 'platform.unreachable', retryable: true }
  expect(await scene.backend.complete(request, call('key-1')).catch((error: unknown) => error)).toMatchObject(end)
  const account = accountOf(await scene.another().complete(request, call('key-1')))
  expect(account).toMatchObject({ status: 'active', mask: '0000' })
  expect(countsOf(scene.mock)).toEqual(once)
  const { id } = account
  expect((await scene.backend.list({}, call())).accounts).toMatchObject([{ id, status: 'active', mask: '0000' }])
})

test('error: platform.result_unknown after a lost answer of the exchange', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: exchange, lose_answer: true })
  await expect(scene.backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.unreachable' })
  for (const backend of [scene.another(), scene.backend]) {
    await expect(backend.complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.result_unknown' })
  }
  // The second try asked, and the third knew.
  expect(countsOf(scene.mock)).toEqual({ exchanges: 2, items: 1, accounts: 0 })
  expect(scene.items.all()).toMatchObject([{ step: 'removed', secrets: {}, failure: 'platform.result_unknown' }])
  expect((await scene.backend.list({}, call())).accounts).toEqual([])
})

test('behavior: an exchange that was not done is done by the retry', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: exchange, status: 503 })
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual({ ...once, exchanges: 2 })
})

test('behavior: a lost answer of Bond’s whose list fails too is looked for by the retry', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: bondLink, lose_answer: true })
  scene.mock.fail({ path: bondList, status: 503 })
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(scene.items.all()).toMatchObject([{ step: 'authorized' }])
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  // It was found, so nothing was sent again.
  expect(askedOf(scene.mock).filter((asked) => asked === 'POST /accounts/processor_tokens')).toHaveLength(1)
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: a key that Bond knows, without an account, is waited for and then sent under another', async () => {
  const keys: (string | null)[] = []
  const answers = [500, 400, 400, 500, 400, 400]
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const backend = scene.another({
    fetch: async (input, init) => {
      const sent = new Request(input, init)
      if (new URL(sent.url).pathname !== bondLink) return scene.mock.fetch(sent)
      keys.push(sent.headers.get('Idempotency-Key'))
      const status = answers.shift()
      const Code = status === 400 ? 'idempotency_key_exists' : 'server_error'
      return status === undefined ? scene.mock.fetch(sent) : Response.json({ Code }, { status })
    },
  })
  const unavailable = { code: 'platform.unavailable' }
  await expect(backend.complete(request, call())).rejects.toMatchObject(unavailable)
  const waiting = pendingOf(await backend.complete(request, call()))
  scene.mock.clock.advance(20_001)
  await expect(backend.follow(waiting, call())).rejects.toMatchObject(unavailable)
  // It was sent again, so its time begins again.
  const again = pendingOf(await backend.follow(waiting, call()))
  scene.mock.clock.advance(20_001)
  expect(accountOf(await backend.follow(again, call()))).toMatchObject({ status: 'active' })
  const [first, , , second, , , third] = keys
  expect(keys).toEqual([first, first, first, second, first, first, third])
  expect(new Set(keys).size).toBe(3)
  expect(countsOf(scene.mock)).toEqual(once)
})

test.each([
  ['duplicate_account', 'is there', { done: true }, undefined],
  ['resource_conflict', 'is there', { done: true }, undefined],
  ['duplicate_account', 'cannot be seen', { code: 'platform.unavailable', details: { platform: 'bond' } }, 503],
])('behavior: %s after a lost answer refers to the first request, which %s', async (Code, _name, end, looks) => {
  let isShown = false
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const answers: (() => Promise<Response>)[] = [
    () => Promise.reject(new TypeError('fetch failed')),
    async () => Response.json({ Code: 'idempotency_key_exists' }, { status: 400 }),
    async () => Response.json({ Code: 'idempotency_key_exists' }, { status: 400 }),
    async () => {
      isShown = true
      return Response.json({ Code }, { status: 400 })
    },
  ]
  const backend = scene.another({
    fetch: async (input, init) => {
      const sent = new Request(input, init)
      const { pathname } = new URL(sent.url)
      if (pathname === bondLink) {
        if (answers.length === 4) await scene.mock.fetch(sent)
        const next = answers.shift()
        if (next) return next()
      }
      if (!pathname.endsWith('/external_accounts')) return scene.mock.fetch(sent)
      if (!isShown) return Response.json([])
      return looks === undefined ? scene.mock.fetch(sent) : new Response('', { status: looks })
    },
  })
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  const waiting = pendingOf(await backend.complete(request, call()))
  scene.mock.clock.advance(20_001)
  expect(await backend.follow(waiting, call()).catch((error: unknown) => error)).toMatchObject(end)
  expect(accountOf(await scene.another().complete(request, call()))).toMatchObject({ status: 'active', mask: '0000' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: a request that Bond still was at is found, and nothing is sent again', async () => {
  let finish = async (): Promise<unknown> => undefined
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const slow = scene.another({
    fetch: async (input, init) => {
      const sent = new Request(input, init)
      if (new URL(sent.url).pathname !== bondLink) return scene.mock.fetch(sent)
      finish = () => scene.mock.fetch(sent)
      throw new DOMException('', 'TimeoutError')
    },
  })
  await expect(slow.complete(request, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  await finish()
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('error: platform.result_unknown where two rows at Bond could be it', async () => {
  const scene = mockProcessor()
  const first = await finishedLink(scene)
  const twin = { ...(await finishedLink(scene)) }
  const { items } = scene
  // The first one's id is not kept, so that either row could be either's.
  const forgetful = scene.another({
    items: {
      ...items,
      save: async (link, claim) =>
        link.step === 'linked' ? Promise.reject(new Error('disk full')) : items.save(link, claim),
    },
  })
  for (const request of [first, twin]) await forgetful.complete(request, call()).catch(() => undefined)
  const numbers = scene.mock.state().bond.ownerAccounts.length
  expect(numbers).toBe(2)
  scene.mock.fail({
    path: bondList,
    status: 200,
    body: scene.mock.state().bond.ownerAccounts.map(({ linkedAccountId }) => ({
      linked_account_id: linkedAccountId,
      status: 'active',
      verification_status: 'instantly_verified',
    })),
  })
  await expect(scene.backend.complete(first, call())).rejects.toMatchObject({ code: 'platform.result_unknown' })
})

test('behavior: a link that Bond’s list does not have yet is pending, and not found only when its time is over', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const { id } = accountOf(await scene.backend.complete(request, call('key-1')))
  scene.mock.fail({ method: 'GET', path: bondList, status: 200, body: [] })
  const step = pendingOf(await scene.backend.complete(request, call('key-1')))
  expect(accountOf(await scene.backend.follow(step, call()))).toMatchObject({ id, status: 'active' })
  scene.mock.clock.advance(61_000)
  scene.mock.fail({ method: 'GET', path: bondList, status: 200, body: [] })
  await expect(scene.backend.complete(request, call('key-1'))).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
})
