import type { Call, LinkBackend } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { removeAccount } from './removal/removeAccount.ts'
import { askedOf, finishedLink, linkedAccount, mockProcessor } from './testing/mockProcessor.ts'
import { toProcessorPorts } from './toProcessorPorts.ts'

const reason = new Error('the reason')

/** An account, a finished link, and what each method of the backend needs. */
async function scenes() {
  const scene = mockProcessor()
  const { id } = await linkedAccount(scene)
  const request = await finishedLink(scene)
  const begun = await scene.backend.begin({ purpose: 'reconnect', accountId: id }, call())
  if (!begun.done) throw new Error('Plaid answers a token at once.')
  const update = { state: begun.value.state, linkSessionId: 's', reported: null }
  const pending = { done: false, resume: `link:${scene.items.all()[0]?.id}`, retryAfterMs: 0 } as const
  const run: Record<string, (backend: LinkBackend, stopped: Call) => Promise<unknown>> = {
    begin: (backend, stopped) => backend.begin({ purpose: 'link' }, stopped),
    reconnect: (backend, stopped) => backend.begin({ purpose: 'reconnect', accountId: id }, stopped),
    complete: (backend, stopped) => backend.complete(request, stopped),
    completeUpdate: (backend, stopped) => backend.completeUpdate(update, stopped),
    follow: (backend, stopped) => backend.follow(pending, stopped),
    list: (backend, stopped) => backend.list({}, stopped),
    get: (backend, stopped) => backend.get(id, stopped),
    remove: (backend, stopped) => backend.remove(id, stopped),
  }
  return { ...scene, run, id }
}

test.each(['begin', 'reconnect', 'complete', 'completeUpdate', 'follow', 'list', 'get', 'remove'])(
  'behavior: %s, stopped before it began, sends nothing, and leaves the store alone',
  async (name) => {
    const { mock, items, another, run } = await scenes()
    const before = [askedOf(mock), items.all()]
    const touched: string[] = []
    const watched = another({
      items: {
        ...items,
        begin: async (link) => (touched.push('begin'), items.begin(link)),
        get: async (id) => (touched.push('get'), items.get(id)),
        list: async (owner) => (touched.push('list'), items.list(owner)),
      },
    })
    await expect(run[name]?.(watched, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(touched).toEqual([])
    expect([askedOf(mock), items.all()]).toEqual(before)
  },
)

test.each([
  ['list', '/plaid/item/get'],
  ['get', '/plaid/item/get'],
  ['remove', '/external_accounts'],
  ['reconnect', '/plaid/link/token/create'],
  ['completeUpdate', '/plaid/accounts/get'],
])(
  'behavior: %s, stopped during the request to %s, rejects with the reason and changes nothing',
  async (name, path) => {
    const { mock, items, another, run } = await scenes()
    const before = items.all()
    const { requests: _, ...counts } = mock.state().counts
    const controller = new AbortController()
    const stopping = another({
      async fetch(input, init) {
        const request = new Request(input, init)
        if (request.url.includes(path)) controller.abort(reason)
        return mock.fetch(request)
      },
    })
    await expect(run[name]?.(stopping, { signal: controller.signal })).rejects.toBe(reason)
    expect(items.all()).toEqual(before)
    expect(mock.state().counts).toMatchObject(counts)
  },
)

test('behavior: remove, stopped while the store is slow, sends nothing to remove it', async () => {
  const { mock, items, options, id } = await scenes()
  const controller = new AbortController()
  const ports = toProcessorPorts({
    ...options,
    items: {
      ...items,
      async list(owner) {
        controller.abort(reason)
        return items.list(owner)
      },
    },
  })
  // Bond answered before.
  const rows = await ports.bond.accounts(call())
  const bond = { ...ports.bond, accounts: async () => rows }
  const removing = removeAccount({ ...ports, bond }, { id, call: { signal: controller.signal } })
  await expect(removing).rejects.toBe(reason)
  expect(askedOf(mock)).not.toContain('DELETE /accounts/:id')
})
