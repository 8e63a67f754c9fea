import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createGateway } from '../createGateway.ts'
import { examineApp } from './examineApp.ts'
import { printFinding } from './printFinding.ts'
import { readArguments } from './readArguments.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('default: an app where all is well', async () => {
  expect(await examine()).toEqual([
    'ok     styles: the kit’s sheet is there, and in order',
    'ok     policy: the page has none, so nothing is blocked',
    'ok     return: /bank-return is a page',
    'ok     gateway: it answers, and knows no one who is not signed in',
    'ok     clock: the server’s is right',
    'ok     versions: @banklink/core 1.0.0, @banklink/react 1.0.0',
    'ok     copies: there is one of each',
  ])
})

test.each([
  {
    why: 'no sheet is the kit’s',
    app: { css: 'body { margin: 0 }' },
    line: /^WRONG {2}styles: no sheet .* Fix: import '@banklink\/react\/styles\.css'/,
  },
  {
    why: 'utilities come before the kit',
    app: { css: '@layer theme, base, utilities;@layer banklink{a{--banklink-styles:1}}' },
    line: /^WRONG {2}styles: .*`utilities`/,
  },
  {
    why: 'the policy blocks Link',
    app: { policy: "default-src 'self'" },
    line: /^WRONG {2}policy: .*add script-src https:\/\/cdn\.plaid\.com; frame-src https:\/\/cdn\.plaid\.com\./,
  },
  {
    why: 'the policy lets Link in',
    app: { policy: "default-src 'self'; script-src 'nonce-1' 'strict-dynamic'; frame-src https://cdn.plaid.com" },
    line: /^ok {5}policy/,
  },
  { why: 'the way back is no page', app: { returnStatus: 404 }, line: /^WRONG {2}return: .* with 404/ },
  { why: 'the gateway is not mounted', app: { isMounted: false }, line: /^WRONG {2}gateway: something else answers/ },
  { why: 'the clock is wrong', app: { ahead: 120_000 }, line: /^WRONG {2}clock: .*120 seconds/ },
  { why: 'versions differ', app: { versions: ['1.0.0', '1.1.0'] }, line: /^WRONG {2}versions: .*1\.1\.0/ },
  {
    why: 'there are two copies',
    app: { isDoubled: true },
    line: /^WRONG {2}copies: .*@banklink\/core. Fix: npm dedupe/,
  },
  { why: 'the app is in development', app: { css: '', html: '<script src="/@vite/client">' }, line: /^\? {6}styles/ },
])('behavior: says that $why', async ({ app, line }) => {
  expect(await examine(app)).toEqual(expect.arrayContaining([expect.stringMatching(line)]))
})

test('behavior: says that nothing answers', async () => {
  const findings = await examineApp({ ...parametersOf(), fetch: () => Promise.reject(new TypeError('refused')) })
  expect(findings.map(printFinding)).toEqual([
    'WRONG  page: nothing answers at http://app.test/. Fix: start the app, and name its address',
  ])
})

test('behavior: reads its arguments', () => {
  expect(readArguments(['http://app.test', '--return', '/back'])).toEqual({
    url: new URL('http://app.test'),
    gateway: '/api/banklink',
    returnPath: '/back',
  })
  expect(readArguments(['--help'])).toBeNull()
  expect(() => readArguments(['app.test'])).toThrow('The address of the running app is missing')
})

interface App {
  css?: string
  html?: string
  policy?: string
  returnStatus?: number
  isMounted?: boolean
  ahead?: number
  versions?: readonly string[]
  isDoubled?: boolean
}

async function examine(app: App = {}): Promise<string[]> {
  const findings = await examineApp({ ...parametersOf(app), fetch: serve(app) })
  return findings.map(printFinding)
}

function parametersOf(app: App = {}) {
  const url = new URL('http://app.test')
  return { url, gateway: '/api/banklink', returnPath: '/bank-return', folder: install(app), fetch, now: () => now }
}

/** A small app, with a real gateway in which no one is signed in. */
function serve(app: App): typeof fetch {
  const gateway = createGateway({
    secret: 'for this test alone: 32 characters or more',
    authorize: () => null,
    backend: () => Promise.reject(new Error('No one is signed in.')),
    log: () => {},
  })
  const css = app.css ?? '@layer reset, base, banklink;@layer banklink{a{--banklink-styles:1}}'
  const headers = {
    'Content-Type': 'text/html',
    Date: new Date(now + (app.ahead ?? 0)).toUTCString(),
    ...(app.policy && { 'Content-Security-Policy': app.policy }),
  }
  const page = () => new Response(`<link rel="stylesheet" href="/app.css">${app.html ?? ''}`, { headers })
  return async (input) => {
    const { pathname, href } = new URL(input instanceof Request ? input.url : input)
    if (pathname === '/app.css') return new Response(css)
    if (pathname === '/bank-return') return new Response('', { status: app.returnStatus ?? 200, headers })
    if (pathname.startsWith('/api/banklink') && app.isMounted !== false) return gateway.fetch(new Request(href))
    return page()
  }
}

/** The app's packages, as npm lays them out. */
function install({ versions = ['1.0.0', '1.0.0'], isDoubled = false }: App): string {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-doctor-'))
  folders.push(folder)
  const add = (path: string, version = '1.0.0') => {
    mkdirSync(join(folder, 'node_modules', path), { recursive: true })
    writeFileSync(join(folder, 'node_modules', path, 'package.json'), JSON.stringify({ version }))
  }
  add('@banklink/core', versions[0])
  add('@banklink/react', versions[1])
  add('react')
  if (isDoubled) add('@banklink/react/node_modules/@banklink/core')
  return folder
}
