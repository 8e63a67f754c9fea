import { call, finishedLink, type MockGateway, origin } from '../mockGateway.ts'
import { createRandom, type Random } from './random.ts'

export interface HostileResult {
  requests: number
  /** Answers that held a secret of the platform's, or another owner's account. */
  leaks: number
  /** Requests that changed what another owner has. */
  crossings: number
  /** Answers of 500: what nobody foresaw. */
  failures: number
  /** Milliseconds of the slowest answer. */
  worstMs: number
}

/** Sends requests as a second owner who wants what the first one has, and says what came of it. */
export async function hostileRequests(
  mocked: MockGateway,
  { count, seed }: { count: number; seed: number },
): Promise<HostileResult> {
  const random = createRandom(seed)
  const first = await mocked.browser().complete(await finishedLink(mocked), call(`first-${seed}`))
  if (!first.done) throw new Error('The account must be there.')
  const own = first.value
  const open = await finishedLink(mocked)
  const secrets = mocked.mock.secrets()
  const before = rowsOf(mocked)
  const result: HostileResult = { requests: 0, leaks: 0, crossings: 0, failures: 0, worstMs: 0 }
  for (let at = 0; at < count; at++) {
    const request = toRequest(random, { accountId: own.id, state: open.state, publicToken: open.publicToken })
    const begun = performance.now()
    const response = await mocked.gateway.fetch(request)
    const text = JSON.stringify([...response.headers]) + (await response.text())
    result.requests++
    result.worstMs = Math.max(result.worstMs, performance.now() - begun)
    if (response.status === 500) result.failures++
    if (text.includes(own.id) || secrets.some((secret) => text.includes(secret))) result.leaks++
  }
  if (rowsOf(mocked) !== before) result.crossings++
  // What was the first owner's to do, still is.
  const completed = await mocked
    .browser()
    .complete(open, call(`the-owner-${seed}`))
    .catch(() => null)
  if (!completed?.done) result.crossings++
  return result
}

/** What the first owner has, in one line. */
function rowsOf({ mock }: MockGateway): string {
  return JSON.stringify(mock.state().bond.cardAccounts[0]?.linkedAccounts)
}

interface Loot {
  accountId: string
  state: string
  publicToken: string
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
  return new Request(`${origin}${path}`, { method, headers, ...(hasBody ? { body: bodyOf(random, loot) } : {}) })
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
  ({ accountId }) => `/api/banklink/accounts/${accountId}`,
  ({ accountId }) => `/api/banklink/accounts/%2e%2e%2f${accountId}`,
  () => '/api/banklink/../../etc/passwd',
  () => '/api/banklink/nothing',
]

function bodyOf(random: Random, { accountId, state, publicToken }: Loot): string {
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
