import { expect, test } from 'vitest'
import { examinePolicy } from './examinePolicy.ts'

const at = (page: string, gateway = '/api/banklink') => ({ page: new URL(page), gateway: new URL(gateway, page) })
const app = at('https://app.test/')
const script = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'
const api = 'connect-src https://production.plaid.com'
const whole = [
  `script-src ${script}`,
  'frame-src https://cdn.plaid.com',
  "style-src 'self'",
  "connect-src 'self' https://production.plaid.com",
]
const without = (index: number) => whole.filter((_, other) => other !== index).join('; ')
const ok = (text: string) => ({ subject: 'policy', state: 'ok', text })
const blocks = (...missing: string[]) => ({
  ...{ subject: 'policy', state: 'wrong', text: 'it blocks Link' },
  fix: `add ${missing.join('; ')}. See docs/guides/csp.md`,
})
const lets = ok('it lets Link in')

test('default', () => {
  expect(examinePolicy([whole.join('; ')], app)).toEqual(lets)
  expect(examinePolicy([], app)).toEqual(ok('the page has none, so nothing is blocked'))
  expect(examinePolicy(['upgrade-insecure-requests'], app)).toEqual(lets)
})

test.each([
  ['script-src', 0, [`script-src ${script}`]],
  ['frame-src', 1, ['frame-src https://cdn.plaid.com']],
  ['style-src', 2, ["style-src 'self'"]],
  ['connect-src', 3, ["connect-src 'self'", api]],
] as const)('error: without %s, the default decides', (_, index, missing) => {
  expect(examinePolicy([`default-src 'none'; ${without(index)}`], app)).toEqual(blocks(...missing))
  expect(examinePolicy([`default-src *; ${without(index)}`], app)).toEqual(lets)
  expect(examinePolicy([without(index)], app)).toEqual(lets)
})

test.each([
  ['script-src-elem', 0, `script-src 'none'; script-src-elem ${script}`],
  ['style-src-elem', 2, "style-src 'none'; style-src-elem 'self'"],
  ['child-src', 1, 'child-src https://cdn.plaid.com'],
])('behavior: %s is read too', (_, index, instead) => {
  expect(examinePolicy([`default-src 'none'; ${without(index)}; ${instead}`], app)).toEqual(lets)
})

test('behavior: frame-src counts before child-src', () => {
  const policy = `${whole.join('; ')}; child-src 'none'`
  expect(examinePolicy([policy], app)).toEqual(lets)
})

test.each(["'nonce-abc'", "'strict-dynamic'", "'self' 'nonce-abc'"])(
  'behavior: a script of the page with %s loads Link',
  (source) => {
    expect(examinePolicy([`${without(0)}; script-src ${source}`], app)).toEqual(lets)
  },
)

test('behavior: a nonce lets the styles in', () => {
  expect(examinePolicy([`${without(2)}; style-src 'nonce-abc'`], app)).toEqual(lets)
})

test.each(["'self'", "'sha256-abc'", "abc'nonce-"])('error: %s does not load Link', (source) => {
  expect(examinePolicy([`${without(0)}; script-src ${source}`], app)).toEqual(blocks(`script-src ${script}`))
})

test('behavior: Plaid’s Sandbox is enough', () => {
  const policy = `${without(3)}; connect-src 'self' https://sandbox.plaid.com`
  expect(examinePolicy([policy], app)).toEqual(lets)
})

test('error: a gateway on another origin is named by it', () => {
  const elsewhere = at('https://app.test/', 'https://api.test/banklink')
  expect(examinePolicy([whole.join('; ')], elsewhere)).toEqual(blocks('connect-src https://api.test'))
})

test('behavior: each policy counts, and what two of them lack is named once', () => {
  const policies = [without(1), `${without(1)}; frame-src 'none'`, `frame-src 'none'; ${without(2)}; style-src 'none'`]
  expect(examinePolicy(policies, app)).toEqual(blocks('frame-src https://cdn.plaid.com', "style-src 'self'"))
})

test('behavior: the first of a name counts, however it is written', () => {
  expect(examinePolicy([`FRAME-SRC   'none' ;;frame-src *; ${without(1)}`], app)).toEqual(
    blocks('frame-src https://cdn.plaid.com'),
  )
  expect(examinePolicy([`Frame-Src  https://x.test   https://cdn.plaid.com; ${without(1)}`], app)).toEqual(lets)
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'behavior: on %s, only its script’s API may be missing, where the page is on stand-ins',
  (page) => {
    const policy = `default-src 'none'; ${without(3)}; connect-src 'self'`
    expect(examinePolicy([policy], at(page))).toEqual({
      ...{ subject: 'policy', state: 'unknown', text: 'it lets Link in, and keeps its script from Plaid’s API' },
      fix: `add ${api} where this page is not on stand-ins`,
    })
    expect(examinePolicy([policy], app)).toEqual(blocks(api))
    expect(examinePolicy([`${policy}; frame-src 'none'`.replace(`${whole[1]}; `, '')], at(page))).toEqual(
      blocks('frame-src https://cdn.plaid.com', api),
    )
  },
)
