import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountOf, countsOf, finishedLink, mockProcessor, pendingOf } from '../testing/mockProcessor.ts'

const exchange = '/plaid/item/public_token/exchange'

/** One account at Bond, one exchange, one Item. */
const once = { exchanges: 1, items: 1, accounts: 1 }

test('behavior: an abort takes effect between two steps, and the next call continues', async () => {
  const reason = new Error('the reason')
  const controller = new AbortController()
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const stopping = scene.another({
    fetch: async (input, init) => {
      const sent = new Request(input, init)
      if (new URL(sent.url).pathname === exchange) controller.abort(reason)
      return scene.mock.fetch(sent)
    },
  })
  await expect(stopping.complete(request, { signal: controller.signal })).rejects.toBe(reason)
  expect(scene.items.all()).toMatchObject([{ step: 'exchanged' }])
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: an access token that cannot be kept is not left behind', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const { items } = scene
  const backend = scene.another({
    items: {
      ...items,
      save: async (link, claim) =>
        link.step === 'exchanged' ? Promise.reject(new Error('disk full')) : items.save(link, claim),
    },
  })
  await expect(backend.complete(request, call())).rejects.toMatchObject({
    code: 'platform.unavailable',
    details: { platformCode: 'item_store_failed' },
  })
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 0, accounts: 0 })
})

test('behavior: a slow step is the last of a request, and the next continues', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const slow = scene.another({
    fetch: async (input, init) => {
      scene.mock.clock.advance(20_001)
      return scene.mock.fetch(new Request(input, init))
    },
  })
  const waiting = pendingOf(await slow.complete(request, call()))
  expect(scene.items.all()).toMatchObject([{ step: 'exchanged' }])
  expect(accountOf(await scene.backend.follow(waiting, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: a step that took all the time of one request is followed by the next', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  let isFirst = true
  const slow = scene.another({
    fetch: async (input, init) => {
      if (isFirst) scene.mock.clock.advance(20_000)
      isFirst = false
      return scene.mock.fetch(new Request(input, init))
    },
  })
  expect(accountOf(await slow.complete(request, call()))).toMatchObject({ status: 'active' })
})

test.each(['', 'link:1', `link:${'0'.repeat(64)}`])('follow: error: request.state_invalid (%j)', async (resume) => {
  const step = { done: false, resume, retryAfterMs: 0 } as const
  await expect(mockProcessor().backend.follow(step, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
})

test('follow: error: request.state_invalid for another owner', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: exchange, status: 503 })
  await scene.backend.complete(request, call()).catch(() => undefined)
  const resume = `link:${scene.items.all()[0]?.id}`
  const foreign = scene.another({ owner: { customerId: scene.mock.bond.cardAccounts[1]?.customerId ?? '' } })
  await expect(foreign.follow({ done: false, resume, retryAfterMs: 0 }, call())).rejects.toMatchObject({
    code: 'request.state_invalid',
  })
})
