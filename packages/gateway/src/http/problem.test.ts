import { BanklinkError, gatewayError, platformError, requestError } from '@banklink/core'
import { parseProblem } from '@banklink/core/wire'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { InvalidRequest } from './InvalidRequest.ts'
import { problemResponse, toProblem } from './problem.ts'

test('default', () => {
  const error = platformError('platform.rejected', {
    details: { platform: 'bond', status: 400, platformCode: 'input_error' },
  })
  expect(toProblem(error, 'request-1')).toStrictEqual({
    type: 'urn:banklink:error:platform.rejected',
    title: 'platform.rejected',
    status: 422,
    detail: error.message,
    code: 'platform.rejected',
    retryable: false,
    platformCode: 'input_error',
    requestId: 'request-1',
  })
})

test('behavior: the browser’s client reads it as the same error', () => {
  const details = { retryAfterMs: 1500 }
  const problem = toProblem(requestError('request.key_busy', { details }), 'request-1')
  expect(parseProblem(problem)).toMatchObject({ code: 'request.key_busy', retryable: true, details })
})

test("behavior: the text is the catalogue’s, never a backend's", () => {
  const error = new BanklinkError('platform.rejected', { message: 'access-secret', retryable: false })
  expect(JSON.stringify(toProblem(error, 'request-1'))).not.toContain('access-secret')
})

test.each([
  new Error('access-secret'),
  'access-secret',
  null,
  new BanklinkError('acme.secret', { message: 'access-secret', retryable: false }),
  new BanklinkError('constructor', { message: 'access-secret', retryable: false }),
])('behavior: an unknown error is gateway.failed', (error) => {
  const problem = toProblem(error, 'request-1')
  expect(problem).toMatchObject({ status: 500, code: 'gateway.failed', retryable: true })
  expect(JSON.stringify(problem)).not.toContain('secret')
})

test('behavior: a platform’s code that is no word is left out', () => {
  const error = platformError('platform.rejected', { details: { platformCode: 'the account 1111222233330000' } })
  expect(toProblem(error, 'request-1')).not.toHaveProperty('platformCode')
})

test('behavior: the fields that a platform does not take are named, in words alone', () => {
  const details = { platform: 'bond', platformCode: 'routing_invalid', fields: ['routingNumber', 'not a word'] }
  const problem = toProblem(requestError('request.numbers_refused', { details }), 'request-1')
  expect(problem).toMatchObject({ status: 422, platformCode: 'routing_invalid', fields: ['routingNumber'] })
  expect(problem.detail).not.toContain('Fields')
  expect(parseProblem(problem)).toMatchObject({
    code: 'request.numbers_refused',
    details: { fields: ['routingNumber'] },
  })
})

test('behavior: the notice of a pause is passed on, and of nothing else', () => {
  const details = { notice: 'Back at noon.' }
  expect(toProblem(gatewayError('gateway.paused', { details }), 'request-1').notice).toBe('Back at noon.')
  expect(toProblem(gatewayError('gateway.failed', { details }), 'request-1')).not.toHaveProperty('notice')
  expect(toProblem(gatewayError('gateway.paused'), 'request-1')).not.toHaveProperty('notice')
})

test('behavior: an invalid request names the fields that are wrong', () => {
  const problem = toProblem(new InvalidRequest({ fields: ['account.mask', 'publicToken'] }), 'request-1')
  expect(problem).toMatchObject({ status: 400, code: 'request.invalid', fields: ['account.mask', 'publicToken'] })
  expect(problem.detail).toMatch(/ Fields: account\.mask, publicToken\.$/)
  expect(toProblem(new InvalidRequest({ status: 413 }), 'request-1')).toMatchObject({ status: 413 })
})

test('problemResponse: 499 and nothing for a browser that went away', async () => {
  const app = new Hono<GatewayEnv>()
  app.use(async (c, next) => {
    c.set('requestId', 'request-1')
    await next()
  })
  app.get('/', (c) => problemResponse(requestError('request.key_busy'), c))
  const gone = await app.request('/', { signal: AbortSignal.abort() })
  expect([gone.status, await gone.text()]).toEqual([499, ''])
  const response = await app.request('/')
  expect(response.status).toBe(409)
  expect(await response.json()).toEqual(toProblem(requestError('request.key_busy'), 'request-1'))
})
