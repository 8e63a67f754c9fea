import { done, type LinkBackend, type LinkToken, pending } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { finishedLink, linkedAccount, type MockGateway, mockGateway } from '../testing/mockGateway.ts'

/** A gateway before a platform that takes any public token, and makes it wait, or an account with its id. */
async function setUp(change: Partial<LinkBackend> = {}): Promise<MockGateway & { token: () => Promise<LinkToken> }> {
  const below = mockGateway()
  const account = await linkedAccount(below)
  let tokens = 0
  const backend: LinkBackend = {
    ...below.browser(),
    begin: async () => done({ linkToken: `link-${tokens}`, expiresInMs: 1000, state: `inner-${tokens++}` }),
    complete: async ({ publicToken }) => done({ ...account, id: publicToken }),
    follow: async ({ resume }) => done({ ...account, id: resume }) as never,
    ...change,
  }
  const mocked = mockGateway({ backend: () => backend })
  return {
    ...mocked,
    async token() {
      const step = await mocked.browser().begin({ purpose: 'link' }, call())
      if (!step.done) throw new Error('It answers at once.')
      return step.value
    },
  }
}

test('behavior: each public token gets its own account, also of one owner at once', async () => {
  const mocked = await setUp()
  const json = await finishedLink(mockGateway())
  const complete = async (publicToken: string): Promise<unknown> => {
    const { state } = await mocked.token()
    return mocked.browser().complete({ ...json, publicToken, state, allowDuplicate: true }, call(`key-${publicToken}`))
  }
  const steps = await Promise.all(['public-1', 'public-2'].map(complete))
  expect(steps).toMatchObject([
    { done: true, value: { id: 'public-1' } },
    { done: true, value: { id: 'public-2' } },
  ])
})

test('behavior: follow-ups are distinguished by owner and by step', async () => {
  const mocked = await setUp({ complete: async ({ publicToken }) => pending(publicToken, 0) })
  const json = await finishedLink(mockGateway())
  const follow = async (publicToken: string, owner: number): Promise<unknown> => {
    const browser = mocked.browser(owner)
    const begun = await browser.begin({ purpose: 'link' }, call())
    if (!begun.done) throw new Error('It answers at once.')
    const { state } = begun.value
    const step = await browser.complete(
      { ...json, publicToken, state, allowDuplicate: true },
      call(`key-${publicToken}`),
    )
    if (step.done) throw new Error('It must be pending.')
    return browser.follow(step, call())
  }
  const steps = [await follow('public-1', 0), await follow('public-2', 0), await follow('public-3', 1)]
  expect(steps).toMatchObject(['public-1', 'public-2', 'public-3'].map((id) => ({ done: true, value: { id } })))
})

test('behavior: a link token that is not there yet is followed, sealed', async () => {
  const asked: string[] = []
  const mocked = await setUp({
    begin: async () => pending('inner-later', 1000),
    async follow({ resume }) {
      asked.push(resume)
      const token = { linkToken: 'link-1', expiresInMs: 1000, state: 'inner-state' }
      return (asked.length === 1 ? pending('inner-later', 1000) : done(token)) as never
    },
  })
  const begun = await mocked.send('/link-tokens', { json: { purpose: 'link' } })
  expect(begun.status).toBe(202)
  const { resume } = await begun.json()
  expect((await mocked.send('/follow-ups', { json: { resume }, owner: 1 })).status).toBe(403)
  const again = await mocked.send('/follow-ups', { json: { resume } })
  expect([again.status, await again.json()]).toMatchObject([202, { done: false, resume: expect.any(String) }])
  const followed = await mocked.send('/follow-ups', { json: { resume } })
  expect(await followed.json()).toMatchObject({ done: true, value: { linkToken: 'link-1', state: expect.any(String) } })
  expect(asked).toEqual(['inner-later', 'inner-later'])
  expect(mocked.answered.join()).not.toContain('inner-')
})

test.each(['reconnect', 'verify_deposits'] as const)(
  'behavior: a link token of %s ends as an update',
  async (purpose) => {
    const asked: object[] = []
    const below = mockGateway()
    const account = await linkedAccount(below)
    const mocked = await setUp({
      list: async () => ({ accounts: [account] }),
      async completeUpdate(request) {
        asked.push(request)
        return done(account)
      },
    })
    const browser = mocked.browser()
    const step = await browser.begin({ purpose, accountId: account.id }, call())
    if (!step.done) throw new Error('It answers at once.')
    const update = { state: step.value.state, linkSessionId: 'session-1', reported: null }
    expect(await browser.completeUpdate(update, call())).toMatchObject({ done: true, value: { id: account.id } })
    expect(asked).toEqual([{ ...update, state: 'inner-0' }])
  },
)

test('behavior: a platform without abandon is not called', async () => {
  const mocked = await setUp({ abandon: undefined as never })
  const { state } = await mocked.token()
  expect((await mocked.send('/abandonments', { json: { state } })).status).toBe(204)
})
