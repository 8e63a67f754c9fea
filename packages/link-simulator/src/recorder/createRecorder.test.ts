import { createMockBackend } from '@banklink/mock-backend'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { scenarios } from '../index.ts'
import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { openIn, openLink } from '../testing/openLink.ts'
import { countingIds } from '../testing/recordCalls.ts'
import { runScript } from '../testing/runScript.ts'
import { notAllowed, step, walkOptions } from '../testing/walks.ts'

const updateModes: Record<string, LinkSimulatorOptions> = {
  renewLogin: { updateMode: 'login' },
  verifyDeposits: { updateMode: 'deposits' },
  failDeposits: { updateMode: 'deposits' },
}
const drives = Object.entries({ ...scenarios }).filter(([name]) => name !== 'oauthReturn')

const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (/_id$|^id$|^timestamp$/i.test(key) ? undefined : inner)) ?? 'null')

test.each(drives)('default: the script of %s repeats it', async (name, drive) => {
  const options = { redirectUri: 'https://app.test/return', ...updateModes[name] }
  const first = await openLink(options)
  const end = await drive(first.link)
  const script = first.simulator.recording() ?? ''
  const second = await openLink(options)
  const again = await runScript(script, second.link)
  expect(withoutIds({ ...again, returnUri: null })).toEqual(withoutIds({ ...end, returnUri: null }))
  expect(second.calls.order).toEqual(first.calls.order)
  expect(withoutIds(second.calls.events)).toEqual(withoutIds(first.calls.events))
  expect(second.simulator.recording()).toBe(script)
})

test('behavior: the script is a module of TypeScript', async () => {
  const { link, simulator } = await openLink()
  expect(simulator.recording()).toBeNull()
  await link.acceptConsent()
  for (const query of ['f', 'fi', 'first']) await link.searchInstitution(query)
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'mfa_device')
  await link.answerMfa(['Text to ••••4242'])
  expect(simulator.recording()).toBe(`import type { LinkVerbs } from '@banklink/link-simulator'

/** Recorded in the link simulator. */
export async function walk(link: LinkVerbs): Promise<void> {
  await link.acceptConsent()
  await link.searchInstitution('first')
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'mfa_device')
  await link.answerMfa(['Text to ••••4242'])
}
`)
  await link.leave()
  expect(simulator.recording()).toContain(`(link: LinkVerbs): Promise<ScenarioEnd> {`)
  expect(simulator.recording()).toContain(`  await link.leave()
  return { kind: 'exit', errorCode: null, status: 'requires_code' }
}`)
})

test('behavior: what the Sandbox does not know is left out, since it may be a real login', async () => {
  const { link, simulator } = await openLink()
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('nora@bank.example', 'hunter2')
  await link.submitCredentials('user_good', 'mfa_questions_1_1')
  await link.answerMfa(['the name of my dog'])
  await link.leave()
  const script = simulator.recording()
  expect(script).not.toMatch(/nora|hunter2|dog/)
  expect(script).toContain("submitCredentials('user_unknown', 'wrong')")
  expect(script).toContain("answerMfa(['wrong'])")
  const numbers = await openLink()
  await numbers.link.acceptConsent()
  await numbers.link.searchInstitution('nothing like this')
  await numbers.link.enterNumbers()
  await numbers.link.submitNumbers({ routingNumber: '021000021', accountNumber: '998877665544' })
  expect(numbers.simulator.recording()).not.toMatch(/021000021|9988/)
})

test('behavior: quotes, backslashes and line ends stay what they were', async () => {
  const { link, simulator } = await openLink()
  await link.acceptConsent()
  const query = `O'Neill "& \\ Sons"\n\u2028\${'`
  await link.searchInstitution(query)
  const second = await openLink()
  await runScript(simulator.recording() ?? '', second.link)
  await second.link.leave()
  expect(second.calls.events.find(({ name }) => name === 'SEARCH_INSTITUTION')?.metadata.institution_search_query).toBe(
    query,
  )
})

test.each([
  ["allowAtBank(['Plaid Saving'])", 'allow'],
  ['denyAtBank()', 'deny'],
  ['closeBank()', null],
])('behavior: the decision at the page of the bank is in the script: %s', async (line, decision) => {
  const { mock, linkToken, watch } = createWorld()
  const watched = watch()
  const { simulator, link } = await openAt(watched.fetch, await linkToken())
  await link.acceptConsent()
  await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank()
  if (decision) await watched.decide(decision)
  await link.closeBank()
  expect(simulator.recording()).toContain(`await link.${line}`)
  const second = await openAt(mock.fetch, await linkToken())
  await runScript(simulator.recording() ?? '', second.link)
  expect(second.link.pane()).toBe(link.pane())
})

test('behavior: a run replaces the previous one with its first step', async () => {
  const { link, simulator } = await openLink()
  await scenarios.leaveAtBanks(link)
  const script = simulator.recording()
  const next = await openIn(simulator)
  expect(simulator.recording()).toBe(script)
  await next.link.acceptConsent()
  expect(simulator.recording()).not.toBe(script)
})

test('behavior: an action of the page is a comment, and the end is not promised', async () => {
  const { link, handler, simulator } = await openLink({ updateMode: 'login' })
  handler.exit({ force: true })
  await link.settled()
  expect(simulator.recording()).toContain('with a link token in update mode: login.')
  expect(simulator.recording()).toContain('Promise<void> {\n  // Here the page closed Link')
})

test('behavior: any walk is repeated by its script', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), walkOptions, async (steps, options) => {
      const first = await openLink(options)
      for (const take of steps) {
        if (first.link.pane() === 'closed') break
        await take(first.link, { exit: () => {} }).catch(notAllowed)
      }
      await first.link.settled()
      const script = first.simulator.recording()
      if (script === null) return
      const second = await openLink(options)
      await runScript(script, second.link)
      await second.link.settled()
      expect(second.link.pane()).toBe(first.link.pane())
      expect(second.calls.order).toEqual(first.calls.order)
    }),
    { numRuns: 100 },
  )
})

type MockFetch = (request: Request) => Promise<Response>

function createWorld() {
  const mock = createMockBackend()
  const { credentials, baseUrlPath } = mock.plaid
  const post = (path: string, body: object) =>
    mock.fetch(
      new Request(`http://mock.test${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'PLAID-CLIENT-ID': credentials.clientId,
          'PLAID-SECRET': credentials.secret,
        },
        body: JSON.stringify(body),
      }),
    )
  return {
    mock,
    linkToken: async () => {
      const answer = await post(`${baseUrlPath}/link/token/create`, {
        client_name: 'A brand',
        language: 'en',
        country_codes: ['US'],
        user: { client_user_id: 'user-1' },
        products: ['auth'],
      })
      return ((await answer.json()) as { link_token: string }).link_token
    },
    /** Records the redirect to the bank, and decides there as the user does on the bank's own page. */
    watch: () => {
      let journey: { id: string; accounts: { id: string }[] } | null = null
      const fetch: MockFetch = async (request) => {
        const { accounts } = (await request.clone().json()) as { accounts: { id: string }[] }
        const answer = await mock.fetch(request)
        if (request.url.endsWith('/oauth')) {
          const { oauth_state_id: id } = (await answer.clone().json()) as { oauth_state_id: string }
          journey = { id, accounts }
        }
        return answer
      }
      const decide = (decision: string) =>
        post(`/link/oauth/${journey?.id}`, { decision, account_ids: [journey?.accounts[1]?.id] })
      return { fetch, decide }
    },
  }
}

async function openAt(mockFetch: MockFetch, token: string) {
  const fetch: typeof globalThis.fetch = (input, init) => mockFetch(new Request(input, init))
  const mock = { url: 'http://mock.test', fetch }
  return await openIn(createLinkSimulator({ panel: false, ids: countingIds(), mock }), { token })
}
