import { gatewayError, platformError } from '@banklink/core'
import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import type { GatewayOptions } from '../Gateway.ts'
import type { GatewayLogEntry } from '../log.ts'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { problemResponse } from './problem.ts'
import { trace } from './trace.ts'

afterEach(() => void vi.restoreAllMocks())

function setUp(options: Partial<GatewayOptions> = {}) {
  const logged: GatewayLogEntry[] = []
  const time = { now: 1000 }
  const app = new Hono<GatewayEnv>()
  app.use(trace({ log: (entry) => void logged.push(entry), clock: { now: () => time.now }, ...options }))
  app.onError(problemResponse)
  app.get('/accounts/:id', (c) => {
    time.now += 5
    return c.text(c.var.requestId)
  })
  app.get('/refused', () => {
    throw platformError('platform.rejected', { details: { platformCode: 'input_error' } })
  })
  app.get('/paused', () => {
    throw gatewayError('gateway.paused')
  })
  return { logged, request: async (path: string) => app.request(path) }
}

test('default: an entry for each request, by the id that its answer names', async () => {
  const { logged, request } = setUp({ ids: () => 'request-1' })
  const response = await request('/accounts/1')
  expect(await response.text()).toBe('request-1')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-request-id': 'request-1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  const same = { requestId: 'request-1', method: 'GET' }
  await request('/refused')
  expect(logged).toEqual([
    { ...same, level: 'info', route: '/accounts/:id', status: 200, durationMs: 5 },
    {
      ...same,
      level: 'warn',
      route: '/refused',
      status: 422,
      durationMs: 0,
      code: 'platform.rejected',
      platformCode: 'input_error',
    },
  ])
})

test('behavior: a pause is logged as information, as it is intended', async () => {
  const { logged, request } = setUp()
  expect((await request('/paused')).status).toBe(503)
  expect(logged).toMatchObject([{ level: 'info', status: 503, code: 'gateway.paused' }])
})

test('behavior: by default the ids are random', async () => {
  const { request } = setUp()
  const ids = [await request('/accounts/1'), await request('/accounts/1')].map(({ headers }) =>
    headers.get('X-Request-Id'),
  )
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(new Set(ids).size).toBe(2)
})

test.each<[how: string, log: () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('the disk is full')
    },
  ],
  ['rejects', () => Promise.reject(new Error('the disk is full'))],
])('behavior: an entry that a log %s at goes to the console, with its answer unharmed', async (_how, log) => {
  const written = vi.spyOn(console, 'error').mockReturnValue()
  const { request } = setUp({ ids: () => 'request-1', log })
  expect((await request('/accounts/1')).status).toBe(200)
  await vi.waitFor(() => expect(written).toHaveBeenCalledOnce())
  expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toMatchObject({
    source: 'banklink',
    level: 'error',
    code: 'log_failed',
    requestId: 'request-1',
    route: '/accounts/:id',
  })
})

test('behavior: the route is the one that answered, not a middleware that comes after it', async () => {
  const logged: GatewayLogEntry[] = []
  const app = new Hono<GatewayEnv>()
  app.use(trace({ log: (entry) => void logged.push(entry) }))
  app.get('/health', (c) => c.text('ok'))
  app.use('/:any{.*}', async (_c, next) => next())
  app.get('/accounts/:id', (c) => c.text('one'))
  for (const path of ['/health', '/accounts/1', '/nothing']) await app.request(path)
  expect(logged.map(({ route }) => route)).toEqual(['/health', '/accounts/:id', '/:any{.*}'])
})
