import { expect, test } from 'vitest'
import { matchesSource } from './matchesSource.ts'

const script = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'

test.each([
  [script, script],
  ['https://cdn.plaid.com', script],
  ['https://cdn.plaid.com/link/', script],
  ['https://*.plaid.com', script],
  ['cdn.plaid.com', script],
  ['CDN.plaid.com:443', script],
  ['https://cdn.plaid.com:*', script],
  ['https:', script],
  ['*', script],
  ['*', 'http://app.test/'],
  ['http://cdn.plaid.com', script],
  ['HTTP://cdn.plaid.com:443/', script],
  ['HTTP:', script],
  ['https://cdn.plaid.com/', script],
  ['http://app.test:80', 'http://app.test/'],
  ['https://app.test:3000/a', 'https://app.test:3000/a'],
  ["'self'", 'https://app.test/api/banklink'],
])('default: %s lets %s in', (source, url) => {
  expect(matchesSource(source, new URL(url), new URL('https://app.test/'))).toBe(true)
})

test.each([
  ["'self'", script],
  ["'none'", script],
  ["'nonce-abc'", script],
  ['https://cdn.plaid.com/other.js', script],
  ['https://plaid.com', script],
  ['https://*.cdn.plaid.com', script],
  ['https://cdn.plaid.com:8443', script],
  ['data:', script],
  ['*', 'xhttps://app.test/'],
  ['', script],
  ['https://cdn.plaid.com/link', script],
  ['https://cdn.plaid.com/v2/', script],
  ['https://cdn.plaid.com:80', script],
  ['http://app.test:443', 'http://app.test/'],
  ['https://app.test:443', 'https://app.test:3000/'],
  ['https://app.test', 'https://app.test:3000/'],
  ['https://cdn.plaid.com.test', script],
  ['wss:', script],
  ['wss://cdn.plaid.com', script],
  ['https://cdn.plaid.com:port', script],
  ['https://app.test', 'http://app.test/'],
])('default: %s keeps %s out', (source, url) => {
  expect(matchesSource(source, new URL(url), new URL('https://app.test/'))).toBe(false)
})
