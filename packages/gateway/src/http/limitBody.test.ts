import { isBanklinkError } from '@banklink/core'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { InvalidRequest } from './InvalidRequest.ts'
import { limitBody } from './limitBody.ts'
import { readBody } from './readBody.ts'

/** What a route behind a limit of ten bytes gets of this request, or the status of its refusal. */
async function received(request: Request): Promise<object | number> {
  const app = new Hono()
  app.use(limitBody({ maxBytes: 10 }))
  app.all('*', async (c) => {
    const { url, method, headers } = c.req.raw
    return c.json({ url, method, kind: headers.get('X-Kind'), text: await c.req.raw.text() })
  })
  app.onError((error, c) => {
    if (!(error instanceof InvalidRequest) || !isBanklinkError(error)) throw error
    return c.body(null, error.status)
  })
  const response = await app.fetch(request)
  return response.ok ? response.json() : response.status
}

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  const init = { method: 'POST', headers: { 'X-Kind': 'test', ...headers }, body, duplex: 'half' }
  return new Request('https://app.test/path?query=1', init)
}

/** A body in these pieces, and whether its reader gave it up. */
function stream(pieces: readonly string[], end: 'close' | 'break' | 'wait' = 'close') {
  const seen = { cancelled: false }
  const encoder = new TextEncoder()
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.shift()
        if (piece !== undefined) return controller.enqueue(encoder.encode(piece))
        if (end === 'close') controller.close()
        if (end === 'break') controller.error(new TypeError('The connection broke.'))
      },
      cancel() {
        seen.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, seen }
}

const content = { url: 'https://app.test/path?query=1', method: 'POST', kind: 'test' }

test.each([
  ['of unknown length', {}],
  ['that names its length', { 'Content-Length': '10' }],
  ['that is sent in chunks, whatever length it names', { 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }],
  ['with a length that is no number', { 'Content-Length': 'ten' }],
])('default: a body %s reaches the route whole', async (_what, headers) => {
  const { body } = stream(['some', ' ', 'words'])
  expect(await received(post(body, headers))).toEqual({ ...content, text: 'some words' })
})

test('behavior: the signal of the request stays', async () => {
  const gone = new AbortController()
  const app = new Hono()
  const seen = { aborted: false }
  app.use(limitBody({ maxBytes: 10 }))
  app.post('*', (c) => {
    gone.abort()
    seen.aborted = c.req.raw.signal.aborted
    return c.body(null)
  })
  await app.fetch(new Request(post('text'), { signal: gone.signal }))
  expect(seen.aborted).toBe(true)
})

test('error: 413 for a longer body, which is not read to its end', async () => {
  const { body, seen } = stream(['some ', 'words', '!'], 'wait')
  expect(await received(post(body))).toBe(413)
  expect(seen.cancelled).toBe(true)
})

test('error: 413 for a body that says that it is longer, which is not read at all', async () => {
  const { body } = stream([], 'wait')
  expect(await received(post(body, { 'Content-Length': '11' }))).toBe(413)
})

test('error: 400 for a body that breaks off', async () => {
  expect(await received(post(stream(['some'], 'break').body))).toBe(400)
})

test('error: 400 for a body that was read before', async () => {
  const request = post('text')
  await request.text()
  expect(await received(request)).toBe(400)
})

test.each(['GET', 'DELETE'])('behavior: %s without a body stays the same request', async (method) => {
  const request = new Request('https://app.test/', { method })
  const app = new Hono()
  app.use(limitBody({ maxBytes: 10 }))
  app.all('*', (c) => c.json(c.req.raw === request))
  expect(await (await app.fetch(request)).json()).toBe(true)
})

test('behavior: no body is an empty one', async () => {
  expect(await readBody(new Request('https://app.test/'), { maxBytes: 10 })).toEqual(new Uint8Array(0))
})
