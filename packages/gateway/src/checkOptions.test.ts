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
  ['onUpstream', { onUpstream: true }],
  ['ready', { ready: Promise.resolve() }],
  ['ids', { ids: 'id' }],
  ['basePath', { basePath: 'api/banklink' }],
  ['basePath', { basePath: 'https://app.example.com/api' }],
  ['answerWithinMs', { answerWithinMs: 0 }],
  ['answerWithinMs', { answerWithinMs: Number.NaN }],
  ['answerWithinMs', { answerWithinMs: 2 ** 31 }],
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

test('default: what is right is taken', () => {
  expect(() => createGateway({ ...right, basePath: '', limits: {}, answerWithinMs: 1000 })).not.toThrow()
})
