import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createGateway } from '../createGateway.ts'
import { examineApp } from './examineApp.ts'
import { oldest } from './examineVersions.ts'
import { printFinding } from './printFinding.ts'
import { readArguments } from './readArguments.ts'

const guide = new URL('../../../../docs/guides/csp.md', import.meta.url)
const now = Date.parse('2026-03-01T12:00:00Z')
const folders: string[] = []
const guidePolicy = /```text\n(default-src[^`]+)```/.exec(readFileSync(guide, 'utf8'))?.[1]?.replaceAll('\n', ' ') ?? ''

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test('default: an app where all is well', async () => {
  expect(await examine()).toEqual([
    'ok     styles: the kit’s sheet is there, and in order',
    'ok     policy: the page has none, so nothing is blocked',
    'ok     return: /bank-return is a page',
    'ok     gateway: it answers, and wants a session',
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
    line: /^WRONG {2}policy: .*add script-src https:\/\/cdn\.plaid\.com\/link\/v2\/stable\/link-initialize\.js; frame-src https:\/\/cdn\.plaid\.com; connect-src https:\/\/production\.plaid\.com\./,
  },
  {
    why: 'the policy lets Link in',
    app: {
      policy: `default-src 'self'; script-src 'nonce-1' 'strict-dynamic'; frame-src https://cdn.plaid.com; connect-src 'self' https://sandbox.plaid.com`,
    },
    line: /^ok {5}policy/,
  },
  { why: 'the policy of the guide lets Link in', app: { policy: guidePolicy }, line: /^ok {5}policy/ },
  {
    why: 'a tag has a policy of its own',
    app: { policy: guidePolicy, html: `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">` },
    line: /^WRONG {2}policy: .*add frame-src https:\/\/cdn\.plaid\.com\./,
  },
  {
    why: 'the policy keeps the page from its gateway',
    app: { policy: guidePolicy.replace("connect-src 'self'", 'connect-src') },
    line: /^WRONG {2}policy: .*add connect-src 'self'\./,
  },
  {
    why: 'the policy keeps Link’s script from Plaid',
    app: { policy: guidePolicy.replace(' https://production.plaid.com', '') },
    line: /^WRONG {2}policy: .*add connect-src https:\/\/production\.plaid\.com\./,
  },
  {
    why: 'a page of this machine may be on stand-ins',
    app: { url: 'http://localhost:3000', policy: guidePolicy.replace(' https://production.plaid.com', '') },
    line: /^\? {6}policy: it lets Link in, .*where this page is not on stand-ins/,
  },
  {
    why: 'the policy keeps the styles out',
    app: { policy: guidePolicy.replace("style-src 'self'", "style-src 'none'") },
    line: /^WRONG {2}policy: .*add style-src 'self'\./,
  },
  { why: 'the way back is no page', app: { returnStatus: 404 }, line: /^WRONG {2}return: .* with 404/ },
  {
    why: 'the way back leads away',
    app: { returnsTo: '/sign-in' },
    line: /^\? {6}return: \/bank-return leads to \/sign-in/,
  },
  { why: 'the gateway is not mounted', app: { isMounted: false }, line: /^WRONG {2}gateway: something else answers/ },
  {
    why: 'no gateway can be reached',
    app: { isUnreachable: true },
    line: /^WRONG {2}gateway: nothing answers at \/api/,
  },
  {
    why: 'the gateway is on another origin, which the page must not read',
    app: { gateway: 'http://api.test/api/banklink' },
    line: /^WRONG {2}gateway: it answers from http:\/\/api\.test.* add that to its allowedOrigins/,
  },
  {
    why: 'the gateway is on another origin, which the page may read',
    app: { gateway: 'http://api.test/api/banklink', allowedOrigins: ['http://app.test'] },
    line: /^ok {5}gateway: it answers, and wants a session/,
  },
  { why: 'the clock is wrong', app: { ahead: 120_000 }, line: /^WRONG {2}clock: .*120 seconds/ },
  { why: 'versions differ', app: { versions: ['1.0.0', '1.1.0'] }, line: /^WRONG {2}versions: .*1\.1\.0/ },
  {
    why: 'React is too old',
    app: { react: '18.1.0' },
    line: /^WRONG {2}versions: react 18\.1\.0 is older than 18\.2\.0/,
  },
  {
    why: 'there are two copies',
    app: { isDoubled: true },
    line: /^WRONG {2}copies: .*@banklink\/core. Fix: npm dedupe/,
  },
  { why: 'the app is in development', app: { css: '', html: '<script src="/@vite/client">' }, line: /^\? {6}styles/ },
])('behavior: reports that $why', async ({ app, line }) => {
  expect(await examine(app)).toEqual(expect.arrayContaining([expect.stringMatching(line)]))
})

test('behavior: reports that no server responds', async () => {
  const findings = await examineApp({ ...parametersOf(), fetch: () => Promise.reject(new TypeError('refused')) })
  expect(findings.map(printFinding)).toEqual([
    'WRONG  page: nothing answers at http://app.test/. Fix: start the app, and name its address',
  ])
})

test('behavior: knows the oldest releases that the kit runs with', () => {
  const manifest = new URL('../../../react/package.json', import.meta.url)
  const { peerDependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { peerDependencies: object }
  expect(peerDependencies).toMatchObject({
    '@tanstack/react-query': expect.stringMatching(new RegExp(`^\\^${oldest['@tanstack/react-query']}`)) as string,
    react: expect.stringMatching(new RegExp(`^\\^${oldest.react}`)) as string,
  })
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
  url?: string
  css?: string
  html?: string
  policy?: string
  returnStatus?: number
  returnsTo?: string
  isMounted?: boolean
  isUnreachable?: boolean
  gateway?: string
  allowedOrigins?: readonly string[]
  react?: string
  ahead?: number
  versions?: readonly string[]
  isDoubled?: boolean
}

async function examine(app: App = {}): Promise<string[]> {
  const findings = await examineApp({ ...parametersOf(app), fetch: serve(app) })
  return findings.map(printFinding)
}

function parametersOf(app: App = {}) {
  const url = new URL(app.url ?? 'http://app.test')
  const gateway = app.gateway ?? '/api/banklink'
  return { url, gateway, returnPath: '/bank-return', folder: install(app), fetch, now: () => now }
}

/** A small app, with a real gateway in which no one is signed in. */
function serve(app: App): typeof fetch {
  const gateway = createGateway({
    secret: 'for this test alone: 32 characters or more',
    authorize: () => null,
    backend: () => Promise.reject(new Error('No one is signed in.')),
    log: () => {},
    allowedOrigins: app.allowedOrigins ?? [],
  })
  const css = app.css ?? '@layer reset, base, banklink;@layer banklink{a{--banklink-styles:1}}'
  const headers = {
    'Content-Type': 'text/html',
    Date: new Date(now + (app.ahead ?? 0)).toUTCString(),
    ...(app.policy && { 'Content-Security-Policy': app.policy }),
  }
  const page = () => new Response(`<link rel="stylesheet" href="/app.css">${app.html ?? ''}`, { headers })
  return async (input, init) => {
    const { pathname, href } = new URL(input instanceof Request ? input.url : input)
    if (pathname === '/app.css') return new Response(css)
    if (pathname === '/bank-return') return returnPage(app, headers)
    if (pathname.startsWith('/api/banklink') && app.isUnreachable) throw new TypeError('refused')
    if (pathname.startsWith('/api/banklink') && app.isMounted !== false) return gateway.fetch(new Request(href, init))
    return page()
  }
}

/** As `fetch` answers, once it has followed a redirect. */
function returnPage({ returnStatus = 200, returnsTo }: App, headers: Record<string, string>): Response {
  const response = new Response('', { status: returnStatus, headers })
  if (!returnsTo) return response
  return Object.defineProperties(response, {
    redirected: { value: true },
    url: { value: `http://app.test${returnsTo}` },
  })
}

/** The app's packages, as npm lays them out. */
function install({ versions = ['1.0.0', '1.0.0'], react = '19.0.0', isDoubled = false }: App): string {
  const folder = mkdtempSync(join(tmpdir(), 'banklink-doctor-'))
  folders.push(folder)
  const add = (path: string, version = '1.0.0') => {
    mkdirSync(join(folder, 'node_modules', path), { recursive: true })
    writeFileSync(join(folder, 'node_modules', path, 'package.json'), JSON.stringify({ version }))
  }
  add('@banklink/core', versions[0])
  add('@banklink/react', versions[1])
  add('react', react)
  if (isDoubled) add('@banklink/react/node_modules/@banklink/core')
  return folder
}
