import { isBanklinkError, type LinkedAccount, type LinkToken, type Pending, type Step } from '@banklink/core'
import type { Fault } from '@banklink/mock-backend'
import { call, settle } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountsOf, linkedAccount, type MockCybrid, mockCybrid } from './testing/mockCybrid.ts'

/** A flow whose calls of the port are made again after what may go better. */
interface Flow {
  /** The account that it is for, linked beforehand. */
  prepare: (cybrid: MockCybrid) => Promise<string>
  run: (cybrid: MockCybrid, id: string) => Promise<void>
  /** How Cybrid has the one account in the end. */
  ends: { state: string; items: number }
}

const flows: Record<string, Flow> = {
  link: {
    prepare: async () => '',
    async run(cybrid) {
      const { backend, harness } = cybrid
      const { linkToken, state } = await followed(cybrid, () => backend.begin({ purpose: 'link' }, call()))
      const request = { ...(await harness.finishLink(linkToken, 'instant')), state }
      const linked = await followed(cybrid, () => backend.complete(request, call('key-1')))
      expect(linked).toMatchObject({ status: 'active' })
    },
    ends: { state: 'completed', items: 1 },
  },
  reconnect: {
    async prepare(cybrid) {
      const { id } = await linkedAccount(cybrid)
      cybrid.mock.requireLogin(id)
      return id
    },
    async run(cybrid, id) {
      const { backend, harness } = cybrid
      const token = await followed(cybrid, () => backend.begin({ purpose: 'reconnect', accountId: id }, call()))
      const { linkSessionId } = await harness.finishLink(token.linkToken, 'instant')
      const update = { state: token.state, linkSessionId, reported: null }
      const renewed = await followed(cybrid, () => backend.completeUpdate(update, call()))
      expect(renewed).toMatchObject({ id, status: 'active' })
    },
    ends: { state: 'completed', items: 1 },
  },
  remove: {
    prepare: async (cybrid) => (await linkedAccount(cybrid)).id,
    async run(cybrid, id) {
      const removed = await followed(cybrid, () => cybrid.backend.remove(id, call()))
      expect(removed).toMatchObject({ id, status: 'removed' })
    },
    ends: { state: 'deleted', items: 0 },
  },
}

const faults: Record<string, Fault> = {
  'a lost answer': { lose_answer: true },
  'a 503': { status: 503 },
  'a 429': { status: 429, headers: { 'Retry-After': '1' } },
  'an expired token': { status: 401 },
  'a request that came twice': { duplicate: true },
}

const cases = Object.entries(flows).flatMap(([name, flow]) =>
  Object.entries(faults).map(([meets, fault]) => ({ name, flow, meets, fault })),
)

test.each(cases)('$name: after $meets at any request, a retry ends with one account', async ({ flow, fault }) => {
  const { requests } = await runWith(flow, {})
  expect(requests).toBeGreaterThan(3)
  for (let at = 0; at < requests; at++) {
    const { mock } = await runWith(flow, { [at]: fault })
    expect(accountsOf(mock), `after request ${at}`).toMatchObject([{ state: flow.ends.state }])
    expect(mock.state().counts.items, `after request ${at}`).toBe(flow.ends.items)
  }
})

/** Runs a flow and counts what it asks of Cybrid; a fault meets the request of its number. */
async function runWith(
  { prepare, run }: Flow,
  faultsAt: Record<number, Fault>,
): Promise<{ mock: MockCybrid['mock']; requests: number }> {
  let requests = Number.NEGATIVE_INFINITY
  const cybrid = mockCybrid(
    {},
    {
      fetch: async (input, init) => {
        const fault = faultsAt[requests++]
        if (fault) cybrid.mock.fail({ path: '/cybrid', ...fault })
        return cybrid.mock.fetch(new Request(input, init))
      },
    },
  )
  const id = await prepare(cybrid)
  requests = 0
  await run(cybrid, id)
  return { mock: cybrid.mock, requests }
}

/** Makes a call and polls until it is done; each retryable failure is retried once. */
async function followed<T extends LinkToken | LinkedAccount>(
  { mock, backend }: MockCybrid,
  begin: () => Promise<Step<T>>,
): Promise<T> {
  const follow = (step: Pending<T>): Promise<Step<T>> => retried(() => backend.follow(step, call()))
  return settle(await retried(begin), { clock: mock.clock, follow })
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isBanklinkError(error) || !error.retryable) throw error
    return work()
  }
}
