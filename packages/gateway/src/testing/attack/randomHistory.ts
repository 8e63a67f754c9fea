import type { CompleteRequest, LinkBackend, LinkedAccount, Step } from '@banklink/core'
import { call } from '@banklink/test'
import { type MockGateway } from '../mockGateway.ts'
import type { AttackWorld, Findings } from './attackWorld.ts'
import { clearFaults, finishedLink } from './hostileRequests.ts'
import { createRandom, type Random } from './random.ts'

/**
 * What two owners do in a random order, sometimes at once: begin, finish, complete (again, with the same key or
 * another, through another gateway), abandon and list, while answers are lost or refused.
 */
export async function randomHistory(world: AttackWorld, seed: number): Promise<Findings> {
  const history: History = {
    world,
    gateways: [world.open(), world.open()],
    random: createRandom(seed),
    links: [],
    crossings: 0,
  }
  for (let step = 0; step < 12; step++) await takeStep(history, `key-${seed}-${step}`)
  await clearFaults(world)
  for (const link of history.links) await finish(history, link)
  return findingsOf(history)
}

interface History {
  world: AttackWorld
  gateways: readonly [MockGateway, MockGateway]
  random: Random
  links: Link[]
  crossings: number
}

/** A link that an owner finished in Link. */
interface Link {
  owner: number
  request: CompleteRequest
  keys: string[]
  /** Whether its owner was informed that there is an account, or soon will be. */
  pending: Step<LinkedAccount> | null
  isDone: boolean
}

async function takeStep(history: History, key: string): Promise<void> {
  const { world, gateways, random, links } = history
  const { mock, target } = world
  const link = links[random.below(links.length || 1)]
  const what = random.below(10)
  if (what < 3 || !link) {
    const owner = random.below(2)
    const request = await finishedLink(world, random.pick(gateways), owner).catch(() => null)
    if (request) links.push({ owner, request, keys: [key], pending: null, isDone: false })
  } else if (what < 8) {
    if (random.below(4) === 0) mock.fail({ method: 'POST', path: target.exchange, with_body: true, lose_answer: true })
    if (random.below(6) === 0) mock.fail({ method: 'GET', status: random.pick([403, 500, 503]) })
    if (random.below(6) === 0) mock.fail({ status: 400, body: target.refusal(mock.secrets()[0] ?? '') })
    if (random.below(5) === 0) link.keys.push(`${key}-more`)
    const tries = Array.from({ length: 1 + random.below(3) }, () => complete(history, link))
    await Promise.all(tries)
  } else if (what === 8) {
    await Promise.resolve(browser(history, link.owner).abandon?.(link.request.state, call())).catch(() => undefined)
  } else {
    mock.clock.advance(random.below(30_000))
    await cross(history, link)
  }
}

async function complete(history: History, link: Link): Promise<void> {
  const key = link.keys[history.random.below(link.keys.length)] ?? ''
  const step = await browser(history, link.owner)
    .complete(link.request, call(key))
    .catch(() => null)
  if (step?.done) link.isDone = true
  else link.pending = step ?? link.pending
}

/** Another's browser tries what it must not. */
async function cross(history: History, link: Link): Promise<void> {
  const foreign = browser(history, 1 - link.owner)
  const { mock, target } = history.world
  const [account] = target.accounts(mock, link.owner).filter(({ isLive }) => isLive)
  const tries = [
    () => foreign.complete(link.request, call('foreign')),
    () => foreign.complete(link.request, call(link.keys[0])),
    ...(account ? [() => foreign.remove(account.id, call()), () => foreign.get(account.id, call())] : []),
  ]
  for (const each of tries) if (await each().catch(() => null)) history.crossings++
}

/** What is pending comes to its end. */
async function finish({ world, gateways }: History, link: Link): Promise<void> {
  if (link.isDone || !link.pending) return
  const settled = await world.settle(gateways[0], { owner: link.owner, step: link.pending }).catch(() => null)
  if (settled) link.isDone = true
}

async function findingsOf({ world, gateways, links, crossings }: History): Promise<Findings> {
  const { mock, target } = world
  const found = { ...world.findings(), crossings }
  for (const owner of [0, 1]) {
    const theirs = new Set(target.accounts(mock, owner).map(({ id }) => id))
    const accounts = await listed(gateways[0].browser(owner))
    found.crossings += accounts.filter(({ id }) => !theirs.has(id)).length
    const own = links.filter((link) => link.owner === owner)
    const live = target.accounts(mock, owner).filter(({ isLive }) => isLive)
    found.doubles += Math.max(0, Math.max(accounts.length, live.length) - own.length)
    found.lost += Math.max(0, own.filter(({ isDone }) => isDone).length - accounts.length)
  }
  return found
}

function browser({ random, gateways }: History, owner: number): LinkBackend {
  return random.pick(gateways).browser(owner)
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
