import { call } from '@banklink/test'
import { leaseMs } from '../../http/deadline.ts'
import type { AttackStore } from './AttackStore.ts'
import type { AttackTarget } from './AttackTarget.ts'
import { type AttackWorld, attackWorld, type Findings } from './attackWorld.ts'
import { clearFaults, finishedLink } from './hostileRequests.ts'

export interface Crash {
  store: AttackStore
  /** Whether the platform still carries out the last request. */
  when: 'before' | 'after'
  seed: string
}

/**
 * Lets a gateway die at each of its requests to the platform in turn, and its owner ask again: at another gateway, by the
 * same key and by another, at once and once the claim of the dead one is over.
 *
 * @returns what was found at each
 */
export async function crashes(target: AttackTarget, crash: Crash): Promise<(Findings & { refused: number })[]> {
  const found: (Findings & { refused: number })[] = []
  for (let at = 0; ; at++) {
    const world = attackWorld(target, { store: crash.store, seed: `${crash.seed}-${at}` })
    const each = await crashAt(world, { at, when: crash.when })
    if (!each) return found
    found.push(each)
  }
}

/** Null where the gateway was done before it could die. */
async function crashAt(
  world: AttackWorld,
  { at, when }: { at: number; when: Crash['when'] },
): Promise<(Findings & { refused: number }) | null> {
  const { mock, target, watch } = world
  const rescue = world.open()
  const json = await finishedLink(world, rescue, 0)
  const died = Promise.withResolvers<true>()
  const over = Promise.withResolvers<never>()
  over.promise.catch(() => undefined)
  let asked = 0
  const dying = world.open(async (request) => {
    if (asked++ !== at) return mock.fetch(request)
    if (when === 'after') {
      const response = await mock.fetch(request.clone())
      // Where the platform can be asked what became of it, it is to be asked before anything is sent again.
      if (response.ok && target.findsLost) await watch.carriedOut(request)
    }
    died.resolve(true)
    return over.promise
  })
  const ask = (key: string, { gateway = rescue, owner = 0 } = {}): Promise<Response> =>
    gateway.send('/completions', { json, owner, headers: { 'Idempotency-Key': key } })
  const answered = ask('key-1', { gateway: dying }).then(() => false)
  if (!(await Promise.race([died.promise, answered]))) return null

  let crossings = 0
  const early = [await ask('key-1'), await ask('key-2')]
  if ((await ask('key-1', { owner: 1 })).ok) crossings++
  mock.clock.advance(leaseMs)
  over.reject(new TypeError('The connection broke.'))
  // The platform says no at first, and quotes what must not be seen.
  mock.fail({ status: 400, path: `/${target.exchange.split('/')[1]}`, body: target.refusal(mock.secrets()[0] ?? '') })
  await rescue.send('/accounts')
  await clearFaults(world)
  const step = await rescue
    .browser()
    .complete(json, call('key-1'))
    .catch(() => null)
  const account = step && (await world.settle(rescue, { owner: 0, step }).catch(() => null))
  if ((await ask('key-1', { owner: 1 })).ok) crossings++
  const seen = await rescue.browser(1).list({}, call())

  const found = world.findings()
  const live = target.accounts(mock, 0).filter(({ isLive }) => isLive)
  return {
    ...found,
    crossings: crossings + seen.accounts.length,
    doubles: found.doubles + Math.max(0, live.length - 1) + early.filter(({ ok }) => ok).length,
    lost: account && live.length === 0 ? 1 : 0,
    refused: account ? 0 : 1,
  }
}
