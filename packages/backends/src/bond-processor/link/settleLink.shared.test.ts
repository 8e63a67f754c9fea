import type { CompleteRequest, LinkedAccount, Step } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  accountOf,
  askedOf,
  countsOf,
  finishedLink,
  type MockProcessor,
  mockProcessor,
  pendingOf,
} from '../testing/mockProcessor.ts'

const exchange = '/plaid/item/public_token/exchange'
const bondLink = '/bond/api/v0/accounts/processor_tokens'
/** The requests of a link after the exchange, in order. */
const afterExchange = ['/plaid/accounts/get', '/plaid/processor/token/create', bondLink]

/** One account at Bond, one exchange, one Item. */
const once = { exchanges: 1, items: 1, accounts: 1 }

/**
 * Completes on a server that crashes at a request: before it is sent, or after it is done and before its answer is
 * read. Resolves when it has crashed.
 */
async function dieAt(
  scene: MockProcessor,
  death: { request: CompleteRequest; path: string; when: 'before' | 'after' },
): Promise<void> {
  const dead = Promise.withResolvers<void>()
  const backend = scene.another({
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const isIt = new URL(request.url).pathname === death.path
      if (!isIt) return scene.mock.fetch(request)
      if (death.when === 'after') await scene.mock.fetch(request)
      dead.resolve()
      return new Promise(() => {})
    },
  })
  void backend.complete(death.request, call('key-1'))
  await dead.promise
}

test.each([
  { path: exchange, when: 'before' } as const,
  ...afterExchange.flatMap((path) => [{ path, when: 'before' } as const, { path, when: 'after' } as const]),
])('behavior: a server that crashes $when $path is taken over when its claim ends', async (death) => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  await dieAt(scene, { ...death, request })
  const other = scene.another()
  const waiting = pendingOf(await other.complete(request, call('key-1')))
  scene.mock.clock.advance(174_999)
  const still = pendingOf(await other.follow(waiting, call()))
  scene.mock.clock.advance(1)
  expect(accountOf(await other.follow(still, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: a server whose clock is 90 seconds ahead takes no link from one that is at it', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = scene.another({
    async fetch(input, init) {
      const response = await scene.mock.fetch(new Request(input, init))
      if (!new Request(input, init).url.includes(exchange)) return response
      asked.resolve()
      await answered.promise
      return response
    },
  })
  const linking = slow.complete(request, call('key-1'))
  await asked.promise
  const ahead = scene.another({ clock: { now: () => scene.mock.clock.now() + 90_000 } })
  pendingOf(await ahead.complete(request, call('key-1')))
  answered.resolve()
  expect(accountOf(await linking)).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('error: platform.result_unknown if a server crashed with the access token', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  await dieAt(scene, { request, path: exchange, when: 'after' })
  scene.mock.clock.advance(175_000)
  await expect(scene.backend.complete(request, call('key-1'))).rejects.toMatchObject({
    code: 'platform.result_unknown',
  })
  expect(countsOf(scene.mock)).toMatchObject({ accounts: 0 })
})

test('behavior: two servers at once exchange once', async () => {
  const [reached, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const slow = scene.another({
    fetch: async (input, init) => {
      reached.resolve()
      await open.promise
      return scene.mock.fetch(new Request(input, init))
    },
  })
  const first = slow.complete(request, call('key-1'))
  await reached.promise
  const other = scene.another()
  const waiting = pendingOf(await other.complete(request, call('key-1')))
  expect(waiting.retryAfterMs).toBe(1000)
  open.resolve()
  const { id } = accountOf(await first)
  expect(accountOf(await other.follow(waiting, call()))).toMatchObject({ id, status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: many requests at once, over two servers, exchange once', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const backends = Array.from({ length: 8 }, () => scene.another())
  const steps = await Promise.all(backends.map((backend) => backend.complete(request, call('key-1'))))
  expect(steps.some(({ done }) => done)).toBe(true)
  expect(countsOf(scene.mock)).toEqual(once)
})

test.each(['linked', 'refused', 'removing', 'removed'] as const)(
  'behavior: a link that another server left %s between the look and the claim is not continued',
  async (step) => {
    const scene = mockProcessor()
    const request = await finishedLink(scene)
    scene.mock.fail({ path: '/plaid/accounts/get', status: 503 })
    await scene.backend.complete(request, call()).catch(() => undefined)
    const read = scene.items.all()[0] ?? null
    const failure = step === 'linked' ? null : 'platform.identity_mismatch'
    await scene.items.claim(read?.id ?? '', { claim: 'other', now: scene.mock.clock.now(), leaseMs: 1000 })
    if (read) await scene.items.save({ ...read, step, failure, linkedAccountId: 'account-1' }, 'other')
    await scene.items.release(read?.id ?? '', 'other')
    const late = scene.another({ items: { ...scene.items, get: async () => read } })
    const before = askedOf(scene.mock).length
    const outcome = await late.complete(request, call()).catch((error: unknown) => error)
    expect(outcome).toMatchObject(failure === null ? { done: false, retryAfterMs: 1000 } : { code: failure })
    expect(askedOf(scene.mock).slice(before)).toEqual(step === 'refused' ? ['POST /item/remove'] : [])
  },
)

test('behavior: a server that outlives its claim leaves the link to the one that took it over', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  let taken: Promise<unknown> | undefined
  const slow = scene.another({
    async fetch(input, init) {
      const sent = new Request(input, init)
      if (new URL(sent.url).pathname === '/plaid/accounts/get' && !taken) {
        scene.mock.clock.advance(175_000)
        taken = scene.backend.complete(request, call('key-1'))
        await taken
      }
      return scene.mock.fetch(sent)
    },
  })
  const waiting = pendingOf(await slow.complete(request, call('key-1')))
  const { id } = accountOf((await taken) as Step<LinkedAccount>)
  expect(accountOf(await slow.follow(waiting, call()))).toMatchObject({ id, status: 'active' })
  expect(countsOf(scene.mock)).toEqual(once)
})

test('behavior: an access token that arrives after the claim was lost leaves no Item behind', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const slow = scene.another({
    async fetch(input, init) {
      const sent = new Request(input, init)
      const response = await scene.mock.fetch(sent)
      if (new URL(sent.url).pathname !== exchange) return response
      scene.mock.clock.advance(175_000)
      const taken = scene.backend.complete(request, call('key-1'))
      await expect(taken).rejects.toMatchObject({ code: 'platform.result_unknown' })
      return response
    },
  })
  const waiting = pendingOf(await slow.complete(request, call('key-1')))
  await expect(slow.follow(waiting, call())).rejects.toMatchObject({ code: 'platform.result_unknown' })
  expect(countsOf(scene.mock)).toMatchObject({ items: 0, accounts: 0 })
})
