import { expect, test } from 'vitest'
import { mockGateway } from '../testing/mockGateway.ts'
import type { LimitStore, Rate } from './LimitStore.ts'

const requests: Rate = { requests: 300, perMs: 60_000 }
const changes: Rate = { requests: 60, perMs: 600_000 }
const linkTokens: Rate = { requests: 20, perMs: 600_000 }

interface Counted extends Rate {
  key: string
  now: number
}

/** A gateway, and what it counts. Every request is allowed. */
function scene(limits: Parameters<typeof mockGateway>[0] = {}) {
  const counted: Counted[] = []
  const store: LimitStore = {
    take(key, rate) {
      counted.push({ key, ...rate })
      return 0
    },
  }
  return { counted, ...mockGateway({ limits: { store, ...limits.limits } }) }
}

const asked = { json: { purpose: 'link' } }

test.each<[request: string, path: string, options: object, counts: Rate[]]>([
  ['a list', '/accounts', {}, [requests]],
  ['a link token', '/link-tokens', asked, [requests, linkTokens]],
  ['a link token at an address with a slash', '/link-tokens/', asked, [requests, linkTokens]],
  ['a removal', '/accounts/1', { method: 'DELETE' }, [requests, changes]],
  ['a completion', '/completions', { json: {} }, [requests, changes]],
  ['the poll of a pending step', '/follow-ups', { json: {} }, [requests]],
  ['the poll of a pending step at an address with a slash', '/follow-ups/', { json: {} }, [requests]],
])('default: %s', async (_request, path, options, counts) => {
  const { counted, mock, send } = scene()
  await send(path, options)
  const now = mock.clock.now()
  expect(counted).toEqual(counts.map((rate) => ({ key: expect.any(String), ...rate, now })))
})

test('behavior: an address is counted too, with ten times the rate, where it is known', async () => {
  const { counted, send } = scene({ limits: { clientAddress: ({ headers }) => headers.get('X-Client') } })
  await send('/accounts')
  expect(counted).toMatchObject([requests])
  await send('/accounts', { headers: { 'X-Client': '203.0.113.7' } })
  expect(counted.slice(1)).toMatchObject([{ requests: 3000, perMs: 60_000 }, requests])
})

test('behavior: each owner and each kind of request has a key, which does not hold the owner', async () => {
  const { counted, send, mock } = scene()
  for (const owner of [0, 1, 0]) await send('/link-tokens', { ...asked, owner })
  const keys = counted.map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
  expect(keys.slice(4)).toEqual(keys.slice(0, 2))
  const ids = mock.bond.cardAccounts.flatMap(({ accountId, customerId }) => [accountId, customerId])
  for (const id of ids) expect(keys.join()).not.toContain(id)
})

test('behavior: gateways of two releases count under the same keys', async () => {
  const { counted, send } = scene({ limits: { clientAddress: () => '203.0.113.7' } })
  await send('/accounts')
  expect(counted.map(({ key }) => key)).toMatchInlineSnapshot(`
    [
      "ry9pHdwwB9RLAZHd1eZGxZm1mpDIivQQT7p3CziqP5Y",
      "1dmxlS4te89c7xxfmKcf78jZYb7RxTEKsKY491_pgCU",
    ]
  `)
})
