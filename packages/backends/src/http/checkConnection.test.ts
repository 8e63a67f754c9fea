import { expect, test } from 'vitest'
import { bondBackend } from '../bond/bondBackend.ts'
import { cybridBackend } from '../cybrid/cybridBackend.ts'
import { checkConnection } from './checkConnection.ts'

const connection = { baseUrl: 'https://bond.test/api/v0', identity: 'an identity', authorization: 'a key' }
const makers: [string, (baseUrl: string) => unknown][] = [
  ['bondBackend', (baseUrl) => bondBackend({ ...connection, baseUrl, cardAccountId: 'card' })],
  ['cybridBackend', (baseUrl) => cybridBackend({ baseUrl, customerGuid: 'customer', token: () => 'token' })],
]

test.each([
  'https://bond.test',
  'https://bond.test/api/v0/',
  'http://127.0.0.1:4000',
  'http://127.1.2.3/bond',
  'http://127.100.200.255',
  'http://localhost:4000',
  'http://[::1]:4000',
])('default: %s', (baseUrl) => {
  for (const [, make] of makers) expect(() => make(baseUrl)).not.toThrow()
})

test.each([
  'http://bond.test',
  'http://127.0.0.1.bond.test',
  'http://localhost.bond.test',
  'http://127.0.0.1@bond.test',
  'https://user:secret@bond.test',
  'https://user@bond.test',
  'https://:secret@bond.test',
  'http://a127.0.0.1.nip.test',
  'http://x.127.0.0.1',
  'https://bond.test/?a=1',
  'https://bond.test/#a',
  'ftp://127.0.0.1',
  'bond.test',
  '/bond',
  '',
])('error: config.base_url_invalid for %j', (baseUrl) => {
  const invalid = expect.objectContaining({ code: 'config.base_url_invalid', details: { fields: ['baseUrl'] } })
  for (const [, make] of makers) expect(() => make(baseUrl)).toThrow(invalid)
})

test.each(['', ' ', undefined])('error: config.credentials_missing for %j', (value) => {
  const missing = (...fields: string[]) =>
    expect.objectContaining({ code: 'config.credentials_missing', details: { fields } })
  const given = value as string
  const identity = () => bondBackend({ ...connection, identity: given, cardAccountId: 'card' })
  const authorization = () => bondBackend({ ...connection, authorization: given, cardAccountId: 'card' })
  expect(identity).toThrow(missing('identity'))
  expect(authorization).toThrow(missing('authorization'))
  expect(() => checkConnection('https://bond.test', { one: given, two: 'a', three: given })).toThrow(
    missing('one', 'three'),
  )
})

test('cybridBackend: error: config.owner_missing', () => {
  const make = () => cybridBackend({ baseUrl: 'https://cybrid.test', customerGuid: '', token: () => 'token' })
  expect(make).toThrow(expect.objectContaining({ code: 'config.owner_missing' }))
})
