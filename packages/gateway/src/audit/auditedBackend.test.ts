import { call, cybridPlatform } from '@banklink/test'
import { expect, test } from 'vitest'
import { finishedLink, linkedAccount, type MockGateway, mockGateway, mockGatewayOver } from '../testing/mockGateway.ts'
import type { AuditEvent } from './AuditEvent.ts'

function scene(options: Parameters<typeof mockGateway>[0] = {}) {
  const events: AuditEvent[] = []
  return { events, ...mockGateway({ audit: (event) => events.push(event), ...options }) }
}

test('default: who did it to which account, and the result', async () => {
  const mocked = scene()
  const { id } = await linkedAccount(mocked)
  await mocked.browser().remove(id, call())
  const about = { ownerKey: expect.any(String), platform: 'bond', code: null }
  expect(mocked.events).toMatchObject([
    { ...about, type: 'link.started', purpose: 'link', accountId: null, outcome: 'done' },
    { ...about, type: 'link.completed', purpose: 'link', accountId: id, outcome: 'active' },
    { ...about, type: 'account.removed', accountId: id, outcome: 'removed' },
  ])
  const [, , removed] = mocked.events
  expect(removed?.actor).toBe(removed?.ownerKey)
  expect(mocked.logged.map(({ requestId }) => requestId)).toContain(removed?.requestId)
})

test('behavior: an event holds no token, mask, number or name', async () => {
  const mocked = scene()
  const account = await linkedAccount(mocked)
  const text = JSON.stringify(mocked.events)
  for (const secret of [...mocked.mock.secrets(), account.mask, account.name, account.institution.name]) {
    expect(text).not.toContain(`"${secret}"`)
  }
  expect(Object.keys(mocked.events[1] ?? {}).toSorted()).toEqual(
    'accountId actor at code outcome ownerKey platform purpose requestId type'.split(' '),
  )
})

test('behavior: what failed is an event too, with its code', async () => {
  const mocked = scene()
  const { id } = await linkedAccount(mocked)
  mocked.mock.fail({ method: 'DELETE', status: 403 })
  await expect(mocked.browser().remove(id, call())).rejects.toMatchObject({ code: expect.stringMatching(/^platform/) })
  expect(mocked.events.at(-1)).toMatchObject({ type: 'account.removed', accountId: id, outcome: 'failed' })
  expect(mocked.events.at(-1)?.code).toMatch(/^platform\./)
})

test('behavior: an answer that is repeated is no second event, and reads are none', async () => {
  const mocked = scene()
  const request = { json: await finishedLink(mocked), headers: { 'Idempotency-Key': 'key-1' } }
  await mocked.send('/completions', request)
  const before = mocked.events.length
  await mocked.send('/completions', request)
  await mocked.browser().list({}, call())
  expect(mocked.events).toHaveLength(before)
})

test('behavior: an agent who acts for the owner is the actor', async () => {
  const mocked = scene({ authorize: () => ({ ownerKey: 'owner', ownerId: 'owner', actor: 'agent-7' }) })
  await mocked
    .browser()
    .begin({ purpose: 'link' }, call())
    .catch(() => undefined)
  expect(mocked.events).toMatchObject([{ ownerKey: 'owner', actor: 'agent-7' }])
})

test('behavior: the answer waits for the event, and one that fails is logged', async () => {
  const kept = Promise.withResolvers<void>()
  const slow = mockGateway({ audit: () => kept.promise })
  let answered = false
  const begun = slow
    .browser()
    .begin({ purpose: 'link' }, call())
    .then(() => {
      answered = true
    })
  await new Promise((resolve) => setImmediate(resolve))
  expect(answered).toBe(false)
  kept.resolve()
  await begun

  const failing = mockGateway({ audit: () => Promise.reject(new Error('The disk is full.')) })
  expect(await failing.browser().begin({ purpose: 'link' }, call())).toMatchObject({ done: true })
  expect(failing.logged).toContainEqual(expect.objectContaining({ level: 'error', code: 'audit_failed' }))
})

test('behavior: a duplicate that the gateway refuses is an event, and so is a link while links are paused', async () => {
  const mocked = scene({ pause: () => (paused ? {} : null) })
  let paused = false
  await linkedAccount(mocked)
  const again = await finishedLink(mocked)
  const json = { ...again, account: { ...again.account, mask: '0000' } }
  const before = mocked.events.length
  const refused = await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-2' } })
  expect(refused.status).toBe(409)
  paused = true
  expect((await mocked.send('/link-tokens', { json: { purpose: 'link' } })).status).toBe(503)
  expect((await mocked.send('/accounts', { json: numbers, headers: { 'Idempotency-Key': 'key-3' } })).status).toBe(503)
  const failed = { outcome: 'failed', accountId: null, platform: 'bond' }
  expect(mocked.events.slice(before)).toMatchObject([
    { ...failed, type: 'link.completed', purpose: 'link', code: 'platform.duplicate_account' },
    { ...failed, type: 'link.started', purpose: 'link', code: 'gateway.paused' },
    { ...failed, type: 'account.added', purpose: null, code: 'gateway.paused' },
  ])
})

test('behavior: an update has the purpose and the account that it began with, whether it works or not', async () => {
  const mocked = scene()
  const { id } = await linkedAccount(mocked)
  const begun = await mocked.browser().begin({ purpose: 'reconnect', accountId: id }, call())
  if (!begun.done) throw new Error('Bond answers a token at once.')
  const { linkSessionId } = await mocked.harness.finishLink(begun.value.linkToken, 'instant')
  const json = { state: begun.value.state, linkSessionId, reported: null }
  await mocked.send('/update-completions', { json })
  mocked.mock.fail({ path: '/bond', status: 500, times: 20 })
  await mocked.send('/update-completions', { json })
  const updated = { type: 'account.updated', purpose: 'reconnect', accountId: id }
  expect(mocked.events.filter(({ type }) => type === 'account.updated')).toMatchObject([
    { ...updated, outcome: 'active' },
    { ...updated, outcome: 'failed' },
  ])
})

test('behavior: a step that ended has the purpose of its link', async () => {
  const events: AuditEvent[] = []
  const mocked = mockGatewayOver(cybridPlatform(), { audit: (event) => events.push(event) })
  const { token } = await beginAndFollow(mocked)
  expect(token.done).toBe(true)
  expect(events.at(-1)).toMatchObject({ type: 'step.followed', purpose: 'link', accountId: null, outcome: 'done' })
})

/** Cybrid makes a link token ready after a while. */
async function beginAndFollow({ browser, mock }: MockGateway) {
  const begun = await browser().begin({ purpose: 'link' }, call())
  if (begun.done) throw new Error('Cybrid lets its link token be waited for.')
  mock.clock.advance(60_000)
  return { token: await browser().follow(begun, call()) }
}

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
