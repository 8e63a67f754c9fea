import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checking, createScene, platypus, type Scene } from '../testing/createScene.ts'
import { createMockClock } from '../world/createMockClock.ts'
import { createMockWorld } from '../world/MockWorld.ts'
import { createItem, removeItem } from './items.ts'
import { createLinkToken, linkTokenLife } from './linkTokens.ts'
import { createPublicToken, exchangePublicToken, publicTokenLife } from './publicTokens.ts'

function exchange(scene: Scene, what: { linkedAccountId: string; publicToken: string }): ReturnType<Scene['bond']> {
  return scene.bond('POST', `/accounts/${scene.owner.accountId}/external_accounts/plaid`, {
    body: {
      public_token: what.publicToken,
      linked_account_id: what.linkedAccountId,
      external_account_id: checking.id,
      status: 'instantly_verified',
    },
  })
}

test('default', async () => {
  const scene = createScene()
  const { linkedAccountId, linkToken } = await scene.token()
  const publicToken = await scene.finishLink(linkToken)
  expect(publicToken).toMatch(/^public-sandbox-[0-9a-f-]{36}$/)
  scene.mock.clock.advance(publicTokenLife - 1)
  expect((await exchange(scene, { linkedAccountId, publicToken })).status).toBe(200)
})

test('behavior: no public token is accepted twice, whatever order and rows are tried', async () => {
  const attempt = fc.record({ token: fc.nat(3), row: fc.nat(3), waitMs: fc.nat(120_000) })
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 4, maxLength: 14 }), async (attempts) => {
      const scene = createScene()
      const runs: { linkedAccountId: string; publicToken: string }[] = []
      for (let run = 0; run < 4; run++) {
        const { linkedAccountId, linkToken } = await scene.token()
        runs.push({ linkedAccountId, publicToken: await scene.finishLink(linkToken) })
      }
      const accepted: number[] = []
      for (const { token, row, waitMs } of attempts) {
        scene.mock.clock.advance(waitMs)
        const { status } = await exchange(scene, {
          publicToken: runs[token]?.publicToken ?? '',
          linkedAccountId: runs[row]?.linkedAccountId ?? '',
        })
        if (status === 200) accepted.push(token)
      }
      // Exactly those that were tried with their own row, each at the first try; 14 waits stay within its life.
      const own = new Set(attempts.filter(({ token, row }) => token === row).map(({ token }) => token))
      expect(accepted).toEqual([...own])
    }),
    { numRuns: 60 },
  )
})

test('behavior: a public token ends at its very millisecond', async () => {
  const nearEnd = fc.integer({ min: publicTokenLife - 3, max: publicTokenLife + 3 })
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.nat(publicTokenLife * 2), nearEnd), async (waitMs) => {
      const scene = createScene()
      const { linkedAccountId, linkToken } = await scene.token()
      const publicToken = await scene.finishLink(linkToken)
      scene.mock.clock.advance(waitMs)
      const { status } = await exchange(scene, { linkedAccountId, publicToken })
      expect(status).toBe(waitMs < publicTokenLife ? 200 : 400)
    }),
    { numRuns: 60 },
  )
})

test('behavior: a link token ends at its very millisecond', async () => {
  for (const purpose of ['link', 'update'] as const) {
    const life = linkTokenLife[purpose]
    const nearEnd = fc.integer({ min: life - 3, max: life + 3 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(life * 2), nearEnd), async (waitMs) => {
        const scene = createScene()
        const linkToken = purpose === 'link' ? (await scene.token()).linkToken : await updateToken(scene)
        scene.mock.clock.advance(waitMs)
        const session = await scene.ask('POST', '/link/sessions', { body: { link_token: linkToken } })
        expect(session.status).toBe(waitMs < life ? 200 : 400)
      }),
      { numRuns: 40 },
    )
  }
})

test('error: INVALID_PUBLIC_TOKEN for a removed Item', () => {
  const clock = createMockClock({ now: () => 0 })
  const world = createMockWorld({ clock, seed: 'test', owners: 2, switches: { spendLinkTokenOnExit: false } })
  const linkToken = createLinkToken(world, { clientUserId: 'user', clientName: 'Test', products: ['auth'] })
  const item = createItem(world, { institution: platypus, accounts: [checking] })
  const [one, two] = [createPublicToken(world, { item, linkToken }), createPublicToken(world, { item, linkToken })]
  const { accessToken } = exchangePublicToken(world, one.value)
  expect(accessToken).toBe(item.accessToken)
  removeItem(world, item.id)
  expect(() => exchangePublicToken(world, two.value)).toThrow(expect.objectContaining({ code: 'INVALID_PUBLIC_TOKEN' }))
})

async function updateToken(scene: Scene): Promise<string> {
  const { linkedAccountId } = await scene.link()
  const { body } = await scene.bond('PATCH', `/accounts/${scene.owner.accountId}/external_accounts/plaid`, {
    body: { linked_account_id: linkedAccountId },
  })
  return body.link_token
}
