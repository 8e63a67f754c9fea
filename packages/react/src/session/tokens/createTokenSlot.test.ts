import type { LinkRequest, LinkToken } from '@banklink/core'
import { expect, test } from 'vitest'
import { createManualClock } from '../../testing/createManualClock.ts'
import { createTokenSlot } from './createTokenSlot.ts'

const link: LinkRequest = { purpose: 'link' }
const reconnect: LinkRequest = { purpose: 'reconnect', accountId: 'a' }

function setUp(expiresInMs = 600_000) {
  const clock = createManualClock()
  const begun: LinkRequest[] = []
  const answers: PromiseWithResolvers<LinkToken>[] = []
  const slot = createTokenSlot((request) => {
    begun.push(request)
    const answer = Promise.withResolvers<LinkToken>()
    answers.push(answer)
    return answer.promise
  }, clock)
  const token = (n: number): LinkToken => ({ linkToken: `link-${n}`, expiresInMs, state: `s${n}` })
  return { clock, begun, answers, slot, token }
}

test('default: asked for once, however many want it', async () => {
  const { begun, answers, slot, token } = setUp()
  const wanted = [slot.get(link), slot.get(link), slot.get(link)]
  answers[0]?.resolve(token(1))
  expect(await Promise.all(wanted)).toEqual([token(1), token(1), token(1)])
  expect(await slot.get(link)).toEqual(token(1))
  expect(begun).toEqual([link])
  expect(slot.peek(link)).toEqual(token(1))
})

test('behavior: another purpose has its own token', async () => {
  const { begun, answers, slot, token } = setUp()
  const first = slot.get(link)
  const second = slot.get(reconnect)
  answers[0]?.resolve(token(1))
  answers[1]?.resolve(token(2))
  expect([await first, await second]).toEqual([token(1), token(2)])
  expect(begun).toEqual([link, reconnect])
})

test.each([
  [600_000, 540_000],
  [60_000, 30_000],
])('behavior: of a life of %i ms, %i are used', async (expiresInMs, used) => {
  const { clock, begun, answers, slot, token } = setUp(expiresInMs)
  const first = slot.get(link)
  answers[0]?.resolve(token(1))
  await first
  clock.advance(used - 1)
  expect(slot.peek(link)).toEqual(token(1))
  clock.advance(1)
  expect(slot.peek(link)).toBeUndefined()
  expect(slot.holds(link, await first)).toBe(true)
  void slot.get(link)
  expect(begun).toHaveLength(2)
})

test('error: a failure is not kept, and not retried automatically', async () => {
  const { begun, answers, slot } = setUp()
  const failing = slot.get(link)
  answers[0]?.reject(new Error('no'))
  await expect(failing).rejects.toThrow('no')
  expect(begun).toHaveLength(1)
  void slot.get(link)
  expect(begun).toHaveLength(2)
})

test('behavior: taking and clearing return the tokens', async () => {
  const { answers, slot, token } = setUp()
  expect(slot.take(link)).toBeUndefined()
  const first = slot.get(link)
  answers[0]?.resolve(token(1))
  await first
  expect(slot.take(link)).toEqual(token(1))
  expect(slot.peek(link)).toBeUndefined()
  const second = slot.get(reconnect)
  answers[1]?.resolve(token(2))
  await second
  const held = [{ request: reconnect, token: token(2), endsAt: expect.any(Number) }]
  expect(slot.list()).toEqual(held)
  expect(slot.clear()).toEqual(held)
  expect(slot.clear()).toEqual([])
})

test("behavior: an earlier page's token is used as a requested one", async () => {
  const { begun, clock, slot, token } = setUp()
  expect([slot.endOf(link), slot.list(), slot.holds(link, token(7))]).toEqual([undefined, [], false])
  const given = token(7)
  slot.put(link, given)
  expect([slot.holds(link, given), slot.holds(link, token(7)), slot.holds(reconnect, given)]).toEqual([
    true,
    false,
    false,
  ])
  expect(await slot.get(link)).toEqual(token(7))
  expect(slot.endOf(link)).toBe(clock.now() + 600_000)
  expect(slot.list()).toEqual([{ request: link, token: token(7), endsAt: clock.now() + 600_000 }])
  expect(begun).toEqual([])
})

test('behavior: each account and each purpose has its own token', () => {
  const { begun, slot } = setUp()
  const requests: LinkRequest[] = [
    link,
    reconnect,
    { purpose: 'reconnect', accountId: 'b' },
    { purpose: 'verify_deposits', accountId: 'a' },
  ]
  for (const request of [...requests, ...requests]) void slot.get(request)
  expect(begun).toEqual(requests)
})

test('behavior: an older request that fails or arrives leaves the newer one alone', async () => {
  const { answers, begun, slot, token } = setUp()
  const older = slot.get(link)
  slot.take(link)
  const newer = slot.get(link)
  answers[0]?.reject(new Error('no'))
  await expect(older).rejects.toThrow('no')
  void slot.get(link)
  expect(begun).toHaveLength(2)
  answers[1]?.resolve(token(2))
  await newer
  expect(slot.peek(link)).toEqual(token(2))
})

test('behavior: a pending token is not available yet', () => {
  const { slot } = setUp()
  void slot.get(link)
  expect([slot.list(), slot.peek(link), slot.clear()]).toEqual([[], undefined, []])
})
