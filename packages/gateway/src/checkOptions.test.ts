import { expect, test } from 'vitest'
import { createGateway } from './createGateway.ts'
import type { GatewayOptions } from './Gateway.ts'

const right = {
  secret: 'a secret of the tests that is long enough',
  authorize: () => null,
  backend: () => {
    throw new Error('No user is signed in.')
  },
}

test.each([
  ['authorize', { authorize: undefined }],
  ['backend', { backend: 'bond' }],
  ['log', { log: console }],
  ['audit', { audit: {} }],
  ['audit', { audit: null }],
  ['audit', { audit: 'log' }],
  ['onUpstream', { onUpstream: true }],
  ['ready', { ready: Promise.resolve() }],
  ['ids', { ids: 'id' }],
  ['pause', { pause: true }],
  ['basePath', { basePath: '/a b' }],
  ['basePath', { basePath: 'a/b' }],
  ['answerWithinMs', { answerWithinMs: -1 }],
  ['limits.rates.requests', { limits: { rates: { requests: { requests: 0.9, perMs: 1000 } } } }],
  ['limits.rates.requests', { limits: { rates: { requests: { requests: 1, perMs: 0 } } } }],
  ['idempotency', { idempotency: { find() {}, begin() {}, finish() {} } }],
  ['basePath', { basePath: 'api/banklink' }],
  ['basePath', { basePath: 'https://app.example.com/api' }],
  ['answerWithinMs', { answerWithinMs: 0 }],
  ['answerWithinMs', { answerWithinMs: Number.NaN }],
  ['answerWithinMs', { answerWithinMs: 2 ** 31 }],
  ['duplicates', { duplicates: true }],
  ['idempotency', { idempotency: { items: {}, idempotency: {} } }],
  ['webhooks', { webhooks: () => {} }],
  ['limits.store', { limits: { store: new Map() } }],
  ['limits.rates.changes', { limits: { rates: { changes: { requests: 0, perMs: 1000 } } } }],
  ['limits.rates.linkTokens', { limits: { rates: { linkTokens: { requests: 1, perMs: Number.POSITIVE_INFINITY } } } }],
])('error: TypeError names %s, and what to write', (option, wrong) => {
  const create = () => createGateway({ ...right, ...wrong } as unknown as GatewayOptions)
  expect(create).toThrow(TypeError)
  expect(create).toThrow(new RegExp(`option ${option.replaceAll('.', '\\.')} .*\\. (Give|Write) `))
})

test.each<[wrong: object, message: string]>([
  [{ authorize: undefined }, 'authorize is missing. Give a function of the request, which returns its session.'],
  [{ backend: {} }, 'backend is no function. Give a function of the session, which returns its backend.'],
  [{ allowedOrigins: 'https://a.example' }, "allowedOrigins is no list. Write one like ['https://app.example.com']."],
  [{ limits: { take() {} } }, 'limits has take, which is not read. Give `{ store: store.limits }`.'],
  [{ limits: { items: {}, limits: {} } }, 'limits has items, which is not read. Give `{ store: store.limits }`.'],
  [{ limits: true }, 'limits is no object. Give `{ store: store.limits }`.'],
  [{ log: console }, 'log is no function. Give a function, or leave it out.'],
  [{ basePath: 'api' }, `basePath is "api", which is no path. Write one like '/api/banklink'.`],
  [{ answerWithinMs: 0 }, 'answerWithinMs is 0. Give milliseconds, more than 0 and less than 25 days.'],
  [{ idempotency: {} }, 'idempotency is no store. Give `store.idempotency`, not the store itself.'],
  [{ audit: {} }, 'audit takes no event. Give `store.audit`, or a function of the event.'],
  [{ duplicates: 'allow' }, `duplicates is "allow". Write 'refuse' or 'link'.`],
  [{ webhooks: {} }, 'webhooks receives nothing. Give what `plaidWebhooks()` returns.'],
  [{ limits: { store: {} } }, 'limits.store counts nothing. Give `store.limits`, or `redisLimitStore()`.'],
  [
    { limits: { rates: { changes: { requests: 0, perMs: 1 } } } },
    'limits.rates.changes allows nothing. Give `requests` of 1 or more, and `perMs` of more than 0.',
  ],
])('error: of %j, what is wrong and its fix', (wrong, message) => {
  const create = () => createGateway({ ...right, ...wrong })
  expect(create).toThrow(new TypeError(`The gateway’s option ${message}`))
})

const answering = Object.fromEntries(['find', 'begin', 'finish', 'release', 'take'].map((name) => [name, () => {}]))

test.each<object>([
  { basePath: '', limits: {}, answerWithinMs: 1000 },
  { basePath: '/', answerWithinMs: 2 ** 31 - 1 },
  { audit: () => {}, duplicates: 'refuse' },
  { audit: { record() {} }, duplicates: 'link' },
  { basePath: '/~a.b-c/D_1', answerWithinMs: 0.5 },
  { idempotency: answering, limits: { store: answering, rates: { changes: { requests: 1, perMs: 0.5 } } } },
  { limits: { rates: { changes: undefined } }, log: undefined, webhooks: undefined },
])('default: %j is right', (options) => {
  expect(() => createGateway({ ...right, ...options })).not.toThrow()
})
