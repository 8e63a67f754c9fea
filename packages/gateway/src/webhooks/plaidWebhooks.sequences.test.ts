import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { altered, tokenOf } from '../testing/plaidTokens.ts'
import { webhookScene } from '../testing/webhookScene.ts'

const news = fc.constantFrom(
  'ERROR',
  'LOGIN_REPAIRED',
  'PENDING_DISCONNECT',
  'PENDING_EXPIRATION',
  'NEW_ACCOUNTS_AVAILABLE',
)

test('behavior: in any order, any number of times, among forged and stale ones, it is what Plaid says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ what: news, rotates: fc.boolean(), waitMs: fc.nat(20_000) }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.infiniteStream(fc.nat(99)),
      async (history, picks) => {
        const { mock, send, link, store, listed } = webhookScene()
        const { itemId } = await link()
        await listed()
        const fired: Request[] = []
        for (const { what, rotates, waitMs } of history) {
          mock.clock.advance(waitMs)
          if (rotates) mock.plaid.webhooks.rotateKey()
          if (what === 'ERROR') mock.requireLogin(itemId)
          else mock.plaid.webhooks.fire(itemId, what)
          fired.push(...(await mock.plaid.webhooks.take()))
        }
        const notice = lastNotice(await Promise.all(fired.map(readNotice)))
        const answered: [number, number][] = []
        const pick = (): number => picks.next().value ?? 0
        for (let rest = [...fired, ...fired.filter(() => pick() < 50)]; rest.length > 0; ) {
          const [webhook] = rest.splice(pick() % rest.length, 1)
          if (!webhook) throw new Error('There is one.')
          answered.push([401, (await send(altered(webhook, { body: '{}' }))).status])
          answered.push([200, (await send(webhook)).status])
        }
        mock.clock.advance(400_000)
        for (const webhook of fired) answered.push([401, (await send(webhook)).status])
        expect(answered.filter(([wanted, status]) => wanted !== status)).toEqual([])

        const { state } = (await store.items.findByItem(itemId)) ?? {}
        expect(state?.error).toBe(mock.state().plaid.items[0]?.loginRequired ? 'ITEM_LOGIN_REQUIRED' : null)
        expect(state?.notice?.code ?? null).toBe(notice)
        await store.close()
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

async function readNotice(webhook: Request): Promise<{ code: string; at: number }> {
  const { iat } = JSON.parse(atob(tokenOf(webhook).split('.')[1] ?? ''))
  return { code: (await webhook.clone().json()).webhook_code, at: iat }
}

function lastNotice(told: { code: string; at: number }[]): string | null {
  const order = ['PENDING_EXPIRATION', 'PENDING_DISCONNECT', 'LOGIN_REPAIRED']
  const notices = told.filter(({ code }) => order.includes(code))
  notices.sort((one, other) => one.at - other.at || order.indexOf(one.code) - order.indexOf(other.code))
  return notices.at(-1)?.code ?? null
}
