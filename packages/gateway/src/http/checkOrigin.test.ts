import { isBanklinkError } from '@banklink/core'
import { expect, test } from 'vitest'
import { checkOrigin, readOrigins } from './checkOrigin.ts'

const allowed = readOrigins(['https://shop.test', 'http://localhost:5173/'])

function passes(headers: Record<string, string>, url = 'https://app.test/api/banklink/accounts'): boolean {
  try {
    checkOrigin(new Request(url, { headers }), allowed)
    return true
  } catch (error) {
    if (isBanklinkError(error, 'request.origin_refused')) return false
    throw error
  }
}

test.each<[boolean, Record<string, string>]>([
  [true, {}],
  [true, { 'Sec-Fetch-Site': 'same-origin' }],
  [true, { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://app.test' }],
  [true, { 'Sec-Fetch-Site': 'none' }],
  [false, { 'Sec-Fetch-Site': 'same-site' }],
  [false, { 'Sec-Fetch-Site': 'cross-site' }],
  [false, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }],
  [false, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://app.test' }],
  [true, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://shop.test' }],
  [true, { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:5173' }],
  [true, { Origin: 'https://app.test' }],
  [true, { Origin: 'https://shop.test' }],
  [false, { Origin: 'https://app.test.evil.test' }],
  [false, { Origin: 'https://app.test:8443' }],
  [false, { Origin: 'http://shop.test' }],
  [false, { Origin: 'https://evil.test' }],
  [false, { Origin: 'null' }],
  [false, { Origin: '' }],
])('default: %s for %j', (expected, headers) => {
  expect(passes(headers)).toBe(expected)
})

test('behavior: behind a proxy the Host header is its own', () => {
  const headers = { Origin: 'https://app.test', Host: 'app.test' }
  expect(passes(headers, 'http://127.0.0.1:3000/api/banklink/accounts')).toBe(true)
})

test.each(['*', 'shop.test', 'null', 'file:///index.html', ''])('readOrigins: error: TypeError for %j', (origin) => {
  const read = () => readOrigins([origin])
  expect(read).toThrow(TypeError)
  expect(read).toThrow(`allowedOrigins holds ${JSON.stringify(origin)}, which is no origin.`)
})

test('readOrigins: behavior: as browsers write them', () => {
  expect([...readOrigins(['https://Shop.test:443/path'])]).toEqual(['https://shop.test'])
})
