import type { CompleteRequest, LinkedAccount } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { type MockGateway, origin } from '../mockGateway.ts'
import type { AttackWorld, Findings } from './attackWorld.ts'
import { createRandom, type Random } from './random.ts'

/** Sends requests as a second owner who tries to use the first owner's link, and returns what was found. */
export async function hostileRequests(
  world: AttackWorld,
  { count, seed }: { count: number; seed: number },
): Promise<Findings> {
  const random = createRandom(seed)
  const { mock, target } = world
  const gateway = world.open()
  const link = await finishedLink(world, gateway, 0)
  const own = await completed(world, gateway, { request: link, key: `first-${seed}` })
  const open = await finishedLink(world, gateway, 0)
  const mine = await finishedLink(world, gateway, 1)
  const before = JSON.stringify(target.accounts(mock, 0))
  const loot: Loot = { accountId: own.id, victim: open, mine, canSend: target.comparesTokens }
  for (let at = 0; at < count; at++) {
    // A platform that refuses may quote what it was sent, and more.
    if (random.below(40) === 0) mock.fail({ status: random.pick([400, 401, 409, 500]), body: quoteOf(world, random) })
    await gateway.gateway.fetch(toRequest(random, loot))
  }
  const found = world.findings()
  if (JSON.stringify(target.accounts(mock, 0)) !== before) found.crossings++
  await clearFaults(world)
  // What was the first owner's to do, still is.
  const made = await inTwoTabs(world, { request: open, key: `the-owner-${seed}` })
  return { ...found, doubles: world.watch.doubles() + made.doubles, crossings: found.crossings + made.crossings }
}

/** Completes a link in two tabs, each with its own key: the second while the exchange of the first is in progress. */
async function inTwoTabs(
  world: AttackWorld,
  { request, key }: Completion,
): Promise<Pick<Findings, 'crossings' | 'doubles'>> {
  const sent = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  const gateway = world.open(async (each) => {
    if (await world.watch.isExchange(each)) {
      sent.resolve()
      await answered.promise
    }
    return world.mock.fetch(each)
  })
  const first = completed(world, gateway, { request, key }).catch(() => null)
  await Promise.race([sent.promise, first])
  const second = await world
    .open()
    .send('/completions', { json: request, headers: { 'Idempotency-Key': `${key}-too` } })
  answered.resolve()
  return { crossings: (await first) ? 0 : 1, doubles: second.ok ? 1 : 0 }
}

/** What an owner finished in Link, ready to be completed. */
export async function finishedLink(world: AttackWorld, gateway: MockGateway, owner: number): Promise<CompleteRequest> {
  const step = await gateway.browser(owner).begin({ purpose: 'link' }, call())
  const { linkToken, state } = await world.settle(gateway, { owner, step })
  return { ...(await finishMockLink(world.mock, { linkToken })), state }
}

/** Takes back what was to go wrong and has not. */
export async function clearFaults({ mock }: AttackWorld): Promise<void> {
  await mock.fetch(new Request('https://mock.test/control/faults', { method: 'DELETE' }))
}

interface Completion {
  request: CompleteRequest
  key: string
}

async function completed(
  world: AttackWorld,
  gateway: MockGateway,
  { request, key }: Completion,
): Promise<LinkedAccount> {
  const step = await gateway.browser().complete(request, call(key))
  return world.settle(gateway, { owner: 0, step })
}

function quoteOf({ mock, target }: AttackWorld, random: Random): unknown {
  const [secret = '', ...more] = mock.secrets()
  return target.refusal(random.pick([secret, ...more]))
}

interface Loot {
  accountId: string
  /** The first owner's link, finished and not yet completed. */
  victim: CompleteRequest
  /** The attacker's own. */
  mine: CompleteRequest
  /** Whether the platform itself refuses a public token of another's link. */
  canSend: boolean
}

function toRequest(random: Random, loot: Loot): Request {
  const path = random.pick(paths)(loot)
  const method = random.pick(['GET', 'POST', 'POST', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS'])
  const headers = new Headers({ 'X-Owner': random.pick(['1', '1', '1', '9', 'x', '-1']) })
  if (random.below(10) > 0)
    headers.set('Content-Type', random.pick(['application/json', 'application/json', 'text/plain']))
  if (random.below(4) > 0)
    headers.set('Idempotency-Key', random.pick(['key', 'x'.repeat(300), 'the-owner', `${random.below(9)}`]))
  if (random.below(8) === 0) headers.set('Origin', random.pick(['https://evil.test', 'null', origin]))
  const hasBody = method !== 'GET' && method !== 'OPTIONS' && random.below(12) > 0
  const body = random.below(3) > 0 ? junkOf(random, loot) : fittingOf(random, loot)
  return new Request(`${origin}${path}`, { method, headers, ...(hasBody ? { body } : {}) })
}

const paths: readonly [(loot: Loot) => string, ...((loot: Loot) => string)[]] = [
  () => '/api/banklink/completions',
  () => '/api/banklink/completions/',
  () => '/api/banklink/link-tokens',
  () => '/api/banklink/update-completions',
  () => '/api/banklink/follow-ups',
  () => '/api/banklink/abandonments',
  () => '/api/banklink/accounts',
  () => '/api/banklink/accounts?cursor=../../x',
  () => '/api/banklink/accounts?cursor=1',
  ({ accountId }) => `/api/banklink/accounts/${accountId}`,
  ({ accountId }) => `/api/banklink/accounts/%2e%2e%2f${accountId}`,
  () => '/api/banklink/../../etc/passwd',
  () => '/api/banklink/nothing',
]

/** What every schema lets through, with something of the other owner's in it. */
function fittingOf(random: Random, { accountId, victim, mine, canSend }: Loot): string {
  const publicToken = canSend ? victim.publicToken : `${victim.publicToken}-guessed`
  return JSON.stringify({
    ...random.pick([
      { ...mine, publicToken },
      { ...victim, publicToken: mine.publicToken },
      { ...mine, publicToken: 'public-sandbox-guessed' },
      victim,
      mine,
    ]),
    purpose: random.pick(['link', 'reconnect', 'verify_deposits']),
    accountId,
    resume: random.pick([victim.state, mine.state]),
    reported: 'manually_verified',
    routingNumber: '021000021',
    accountNumber: '900800700655',
    accountType: 'checking',
  })
}

function junkOf(random: Random, { accountId, victim: { state, publicToken } }: Loot): string {
  const text = (): unknown =>
    random.pick<unknown>([
      state,
      `${state.slice(0, -1)}A`,
      state.slice(8),
      publicToken,
      accountId,
      '',
      'x'.repeat(random.pick([1, 600, 9000])),
      null,
      random.below(9),
      { $ne: null },
      ['a'],
    ])
  const body = {
    purpose: random.pick<unknown>(['link', 'reconnect', 'verify_deposits', text()]),
    accountId: text(),
    redirectUri: random.pick<unknown>(['javascript:alert(1)', 'https://app.test/', text()]),
    state: text(),
    resume: text(),
    publicToken: random.pick<unknown>([publicToken, text()]),
    linkSessionId: random.pick<unknown>(['session', text()]),
    reported: text(),
    institution: random.pick<unknown>([null, { id: 'ins_1', name: 'A' }, text()]),
    account: random.pick<unknown>([
      { id: 'a', name: 'A', mask: '0000', type: 'depository', subtype: 'checking', verificationStatus: null },
      text(),
    ]),
    routingNumber: text(),
    accountNumber: text(),
    accountType: 'checking',
    __proto__: { owner: 'owner-1' },
    ownerKey: accountId,
  }
  const json = JSON.stringify(body)
  return random.below(15) === 0 ? json.slice(0, random.below(json.length)) : json
}
