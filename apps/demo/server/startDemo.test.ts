import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('behavior: each person has a card account of their own', async () => {
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

test('error: PortTaken', async () => {
  const port = Number(new URL(demo.url).port)
  await expect(startDemo({ dist, port })).rejects.toMatchObject({ name: 'PortTaken', port })
})
