import type { CompleteRequest, LinkBackend, LinkedAccount } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
import { call, type MockGateway } from '../mockGateway.ts'
import { createRandom } from './random.ts'

export interface HistoryResult {
  /** Public tokens that ended as more than one account. */
  doubles: number
  /** Accounts that an owner saw and that are another's. */
  crossings: number
  /** Links that were completed and are no account. */
  lost: number
}

const exchange = '/bond/api/v0/accounts/*/external_accounts/plaid'

/**
 * What two owners do in a random order, at times at once: begin, finish, complete (again, with the same key or another,
 * through another gateway), give back and list, while answers are lost.
 */
export async function randomHistory(
  gateways: readonly [MockGateway, ...MockGateway[]],
  seed: number,
): Promise<HistoryResult> {
  const random = createRandom(seed)
  const { mock } = gateways[0]
  const result: HistoryResult = { doubles: 0, crossings: 0, lost: 0 }
  const links: { owner: number; request: CompleteRequest; keys: string[]; isDone: boolean }[] = []
  const browser = (owner: number): LinkBackend => random.pick(gateways).browser(owner)

  for (let step = 0; step < 14; step++) {
    const link = links[random.below(links.length || 1)]
    const what = random.below(10)
    if (what < 3 || !link) {
      const owner = random.below(2)
      const begun = await browser(owner)
        .begin({ purpose: 'link' }, call())
        .catch(() => null)
      if (!begun?.done) continue
      const { linkToken, state } = begun.value
      const request = { ...(await finishMockLink(mock, { linkToken })), state }
      links.push({ owner, request, keys: [`key-${seed}-${step}`], isDone: false })
    } else if (what < 8) {
      if (random.below(4) === 0) mock.fail({ method: 'POST', path: exchange, with_body: true, lose_answer: true })
      if (random.below(6) === 0) mock.fail({ method: 'GET', status: random.pick([403, 500, 503]) })
      if (random.below(5) === 0) link.keys.push(`key-${seed}-${step}-more`)
      const tries = Array.from({ length: 1 + random.below(3) }, async () => {
        const key = link.keys[random.below(link.keys.length)] ?? ''
        return browser(link.owner).complete(link.request, call(key))
      })
      for (const each of await Promise.allSettled(tries)) {
        if (each.status === 'fulfilled' && each.value.done) link.isDone = true
      }
    } else if (what === 8) {
      await Promise.resolve(browser(link.owner).abandon?.(link.request.state, call())).catch(() => undefined)
    } else {
      mock.clock.advance(random.below(30_000))
      // Another's browser tries what it must not.
      const foreign = browser(1 - link.owner)
      const taken = await foreign.complete(link.request, call('foreign')).catch(() => null)
      if (taken) result.crossings++
    }
  }
  const { cardAccounts } = mock.state().bond
  for (const owner of [0, 1]) {
    const theirs = new Set(cardAccounts[owner]?.linkedAccounts.map(({ linkedAccountId }) => linkedAccountId))
    const accounts = await listed(gateways[0].browser(owner))
    result.crossings += accounts.filter(({ id }) => !theirs.has(id)).length
    const done = links.filter((link) => link.owner === owner)
    result.doubles += Math.max(0, accounts.length - done.length)
    result.lost += Math.max(0, done.filter(({ isDone }) => isDone).length - accounts.length)
  }
  return result
}

/** What an owner sees, once the faults that are left over are used up. */
async function listed(backend: LinkBackend): Promise<readonly LinkedAccount[]> {
  for (let tries = 1; ; tries++) {
    try {
      return (await backend.list({}, call())).accounts
    } catch (error) {
      if (tries === 20) throw error
    }
  }
}
