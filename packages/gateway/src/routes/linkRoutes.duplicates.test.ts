import { type CompleteRequest, isBanklinkError, type LinkedAccount } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
import {
  bondCustomerPlatform,
  bondPlatform,
  call,
  cybridPlatform,
  ownPlatform,
  settle,
  type TestOwner,
} from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'
import { describe, expect, test } from 'vitest'
import type { GatewayOptions } from '../Gateway.ts'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'
import { type MockGateway, mockGatewayOver, type Surroundings } from '../testing/mockGateway.ts'

const duplicate = { code: 'platform.duplicate_account', retryable: false }

describe.each([bondPlatform(), bondCustomerPlatform(), bondProcessorPlatform(), cybridPlatform(), ownPlatform()])(
  '$name',
  (platform) => {
    const open = (options: Partial<GatewayOptions<TestOwner>> = {}, around: Partial<Surroundings> = {}) =>
      mockGatewayOver(platform, options, around)

    test('error: platform.duplicate_account for a second link of the account, unless the user allows it', async () => {
      const mocked = open()
      await complete(mocked, await finish(mocked))
      const second = await finish(mocked)
      await expect(complete(mocked, second)).rejects.toMatchObject(duplicate)
      await expect(complete(mocked, { ...second, allowDuplicate: false })).rejects.toMatchObject(duplicate)
      expect(await linked(mocked)).toBe(1)
      expect(await complete(mocked, { ...second, allowDuplicate: true })).toMatchObject({ mask: '0000' })
      expect(await linked(mocked)).toBe(2)
    })

    test('behavior: two tabs at once link one account, at two gateways too', async () => {
      const idempotency = memoryIdempotencyStore()
      const one = open({ idempotency })
      const other = open({ idempotency }, { mock: one.mock })
      const [first, second] = [await finish(one), await finish(one)]
      const ended = await Promise.allSettled([complete(one, first), complete(other, second)])
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: duplicate })
      expect(await linked(one)).toBe(1)
    })

    test('behavior: a link whose answer was lost does not take its own account for a duplicate', async () => {
      const mocked = open()
      const link = await finish(mocked)
      mocked.mock.fail({ ...platform.requests.exchange, lose_answer: true })
      const first = await complete(mocked, link).catch((error: unknown) => error)
      const second = await complete(mocked, link).catch((error: unknown) => error)
      // Plaid does not say twice what became of a token, so such a link may fail; it is no duplicate.
      for (const each of [first, second]) expect(each).not.toMatchObject({ code: duplicate.code })
      expect(await linked(mocked)).toBeLessThanOrEqual(1)
    })

    test("parameters: 'link' refuses nothing", async () => {
      const mocked = open({ duplicates: 'link' })
      // The brand's own backend compares too.
      const allowed = platform.name === 'own' ? { allowDuplicate: true } : {}
      await complete(mocked, { ...(await finish(mocked)), ...allowed })
      await complete(mocked, { ...(await finish(mocked)), ...allowed })
      expect(await linked(mocked)).toBe(2)
    })
  },
)

async function linked({ browser }: MockGateway): Promise<number> {
  return (await browser().list({}, call())).accounts.length
}

/** Someone who chooses the same account each time. */
async function finish({ browser, harness, mock }: MockGateway): Promise<CompleteRequest> {
  const backend = browser()
  const first = await backend.begin({ purpose: 'link' }, call())
  const clock = clockOf(harness)
  const { linkToken, state } = await settle(first, { clock, follow: (step) => backend.follow(step, call()) })
  const finished = await finishMockLink(mock, { linkToken, account: { mask: '0000' } })
  const { currencies } = await backend.capabilities(call())
  return { ...finished, state, ...(currencies?.[0] ? { currency: currencies[0] } : {}) }
}

/** As a page does: it waits while the gateway is busy with the account, and until a step is done. */
async function complete({ browser, harness }: MockGateway, request: CompleteRequest): Promise<LinkedAccount> {
  const backend = browser()
  const clock = clockOf(harness)
  for (;;) {
    try {
      const step = await backend.complete(request, call(`${request.publicToken}-${request.allowDuplicate}`))
      return await settle(step, { clock, follow: (each) => backend.follow(each, call()) })
    } catch (error) {
      if (!isBanklinkError(error, 'request.key_busy')) throw error
      clock.advance(1000)
    }
  }
}

function clockOf({ advance }: MockGateway['harness']): { advance: (ms: number) => void } {
  return { advance: (ms) => void advance?.(ms) }
}
