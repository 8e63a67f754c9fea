import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Demo, startDemo } from './startDemo.ts'

let demo: Demo
let dist: string

beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'banklink-demo-'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Tidewell</title>')
  demo = await startDemo({ dist, clock: { now: () => Date.UTC(2026, 0, 15) } })
})

afterEach(() => demo.stop())

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(demo.url + path, init)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

test('default: the page, with a policy that lets in its own code and Link’s script alone', async () => {
  const page = await ask('/')
  expect(page.text).toContain('Tidewell')
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain("script-src 'self' https://cdn.plaid.com/link/v2/stable/link-initialize.js;")
  expect(policy).not.toContain('unsafe')
})

test('behavior: the owner comes from the cookie, which a script cannot read', async () => {
  const first = await ask('/demo/session')
  expect(JSON.parse(first.text)).toMatchObject({ person: { id: 'nora' }, people: [{ id: 'nora' }, { id: 'theo' }] })
  expect(first.headers.get('Set-Cookie')).toBe('demo_user=nora; Path=/; HttpOnly; SameSite=Lax')

  const other = await ask('/demo/session', json({ user: 'theo' }))
  expect(other.headers.get('Set-Cookie')).toContain('demo_user=theo')
  expect((await ask('/demo/session', json({ user: 'nobody' }))).status).toBe(400)

  expect((await ask('/api/banklink/accounts')).status).toBe(401)
  expect((await ask('/api/banklink/accounts', { headers: { Cookie: 'demo_user=nobody' } })).status).toBe(401)
  expect(await ask('/api/banklink/accounts', { headers: { Cookie: 'a=b; demo_user=theo' } })).toMatchObject({
    status: 200,
    text: '{"accounts":[]}',
  })
})

test('behavior: each customer has a separate card account', async () => {
  for (const person of ['nora', 'theo']) {
    const asked = {
      ...json({ purpose: 'link' }),
      headers: { 'Content-Type': 'application/json', Cookie: `demo_user=${person}` },
    }
    expect((await ask('/api/banklink/link-tokens', asked)).status).toBe(201)
  }
  const { cardAccounts } = demo.mock.state().bond
  expect(cardAccounts.map(({ linkedAccounts }) => linkedAccounts.length)).toEqual([1, 1])
})

test('behavior: the mock is steered through the page’s own address, but tells no secret there', async () => {
  expect((await ask('/mock/control/clock', json({ advance_ms: 1000 }))).status).toBe(200)
  expect(JSON.parse((await ask('/mock/control/state')).text)).toMatchObject({ now: Date.UTC(2026, 0, 15) + 1000 })
  expect((await ask('/mock/link/sessions', json({ link_token: null }))).text).toContain('INVALID_LINK_TOKEN')
  for (const path of ['/mock/control/secrets', '/mock/control/x%2F..%2Fsecrets', '/mock/bond/api/v0/accounts/1']) {
    expect((await ask(path)).status).toBe(404)
    expect((await ask(path, json({}))).status).toBe(404)
  }
})

test('behavior: the signed-in customer chooses the platform, and everything follows', async () => {
  expect(JSON.parse((await ask('/demo/session')).text)).toMatchObject({ platform: { id: 'bond' }, direct: null })
  const kept = { headers: { Cookie: 'demo_platform=cybrid; demo_direct=yes' } }
  expect(JSON.parse((await ask('/demo/session', kept)).text)).toMatchObject({
    person: { id: 'nora' },
    platform: { id: 'cybrid' },
    direct: { linkCustomizationName: 'tidewell' },
  })
  const returned = await ask('/demo/session', { headers: { Cookie: 'demo_platform=own' } })
  expect(JSON.parse(returned.text)).toMatchObject({ person: { id: 'nora' }, platform: { id: 'own' } })
  const chosen = await ask('/demo/session', json({ user: 'theo', platform: 'cybrid' }))
  expect(JSON.parse(chosen.text)).toMatchObject({
    person: { id: 'theo' },
    platform: { id: 'cybrid', canBeDirect: true },
  })
  expect(chosen.headers.get('Set-Cookie')).toContain('demo_platform=cybrid; Path=/; HttpOnly')

  const headers = { 'Content-Type': 'application/json', Cookie: 'demo_user=theo; demo_platform=cybrid' }
  expect((await ask('/api/banklink/link-tokens', { ...json({ purpose: 'link' }), headers })).status).toBe(202)
  const { bond, cybrid } = demo.mock.state()
  expect(bond.cardAccounts.flatMap(({ linkedAccounts }) => linkedAccounts)).toEqual([])
  expect(cybrid.workflows).toEqual([
    expect.objectContaining({ customerGuid: demo.mock.cybrid.customers[1]?.customerGuid }),
  ])
  expect(JSON.parse((await ask('/demo/rows', { headers })).text)).toMatchObject({
    groups: [{ rows: [] }, { title: 'Workflows', rows: [{ name: 'Link token', status: 'storing' }] }],
  })

  expect((await ask('/demo/session', json({ platform: 'elsewhere' }))).status).toBe(400)
  expect((await ask('/demo/rows')).status).toBe(401)
})

test('behavior: a page that asks Cybrid itself gets a token for its customer, and no other page does', async () => {
  const token = (cookie: string) =>
    ask('/demo/customer-token', { ...json({}), headers: { 'Content-Type': 'application/json', Cookie: cookie } })
  expect((await token('demo_direct=yes')).status).toBe(401)
  expect((await token('demo_user=nora; demo_platform=cybrid')).status).toBe(403)
  expect((await token('demo_user=nora; demo_platform=bond; demo_direct=yes')).status).toBe(403)
  const given = await token('demo_user=nora; demo_platform=cybrid; demo_direct=yes')
  const { token: value } = JSON.parse(given.text) as { token: string }
  expect(value).not.toBe(demo.mock.cybrid.credentials.bankToken)

  const path = '/mock/cybrid/api/external_bank_accounts?page=0'
  const list = await ask(path, { headers: { Authorization: `Bearer ${value}` } })
  expect(JSON.parse(list.text)).toMatchObject({ objects: [] })
  expect((await ask(path)).status).toBe(401)
  expect((await ask('/mock/cybrid/api/customer_tokens', json({}))).status).toBe(404)
  const stranger = { customer_guid: demo.mock.cybrid.customers[1]?.customerGuid, kind: 'link_token_create' }
  const refused = await ask('/mock/cybrid/api/workflows', {
    ...json({ ...stranger, type: 'plaid', link_customization_name: 'default', language: 'en' }),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${value}` },
  })
  expect(refused.status).toBe(422)
})

test('behavior: the OAuth return is the page, and the bank’s own page has its own policy', async () => {
  expect((await ask('/bank-return?oauth_state_id=1')).text).toContain('Tidewell')
  const bank = await ask('/mock/link/oauth/nobody')
  expect(bank.text).toContain('no real bank')
  expect(bank.headers.get('Content-Security-Policy')).toBeNull()
})

test('parameters: platform', async () => {
  const other = await startDemo({ dist, platform: 'cybrid' })
  onTestFinished(() => other.stop())
  const signedIn = await (await fetch(`${other.url}/demo/session`)).json()
  expect(signedIn).toMatchObject({ platform: { id: 'cybrid' } })
  await expect(startDemo({ dist, platform: 'elsewhere' })).rejects.toThrow('There are: bond,')
})

test('parameters: plaidKeys', async () => {
  const live = await startDemo({ dist, plaidKeys: { PLAID_CLIENT_ID: 'id', PLAID_SECRET: 'secret' } })
  onTestFinished(() => live.stop())
  const answer = await fetch(`${live.url}/demo/session`)
  expect(await answer.json()).toMatchObject({ link: 'plaid', platforms: [{ id: 'bond-processor' }, { id: 'own' }] })
  expect(live.mock.state().switches.bond.foreignProcessorTokens).toBe('accept')
  expect(demo.mock.state().switches.bond.foreignProcessorTokens).toBe('refuse')
  expect(answer.headers.get('Content-Security-Policy')).toContain("connect-src 'self' https://sandbox.plaid.com")
  expect(JSON.parse((await ask('/demo/session')).text)).toMatchObject({ link: 'simulator' })
  await expect(startDemo({ dist, plaidKeys: { PLAID_SECRET: 'secret' } })).rejects.toThrow('Set both')
})

test('error: PortTaken', async () => {
  const port = Number(new URL(demo.url).port)
  await expect(startDemo({ dist, port })).rejects.toMatchObject({ name: 'PortTaken', port })
})
