import { createServer, request as httpRequest, IncomingMessage, ServerResponse } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { gatewayBackend } from '@banklink/backends/gateway'
import { backendConformance } from '@banklink/core/testing'
import { call } from '@banklink/test'
import { afterEach, expect, test } from 'vitest'
import { mockGateway } from '../testing/mockGateway.ts'
import { toNodeListener } from './toNodeListener.ts'

const native = [globalThis.Request, globalThis.Response]
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server on a free port, and what stops it. */
async function serve(listener: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown): Promise<string> {
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('default: the whole port over HTTP', async () => {
  const { gateway, harness } = mockGateway()
  const url = `${await serve(toNodeListener(gateway))}/api/banklink`
  let owners = 0
  const create = async () => {
    const owner = String(owners++)
    return gatewayBackend({ url, headers: () => ({ 'X-Owner': owner }) })
  }
  const promise = backendConformance({ ...harness, create }).find(({ name }) =>
    name.startsWith('owner: another one cannot complete'),
  )
  await expect(promise?.run()).resolves.toBeUndefined()
})

test('behavior: the global Request and Response stay what they are', () => {
  toNodeListener(mockGateway().gateway)
  expect([globalThis.Request, globalThis.Response]).toEqual(native)
})

test.each(['TRACE', 'TRACK', 'CONNECT'])('behavior: %s is 405, as no request object can have it', async (method) => {
  const incoming = Object.assign(new IncomingMessage(new Socket()), { method })
  const outgoing = new ServerResponse(incoming)
  await toNodeListener(mockGateway().gateway)(incoming, outgoing)
  expect(outgoing.statusCode).toBe(405)
})

test('behavior: 405 names the allowed methods', async () => {
  const url = new URL(await serve(toNodeListener(mockGateway().gateway)))
  const allowed = await new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { method: 'TRACE' }, (incoming) => resolve(incoming.resume().headers.allow))
    outgoing.on('error', reject).end()
  })
  expect(allowed).toBe('GET, POST, DELETE')
})

test('behavior: a body without a length is read, and limited', async () => {
  const url = await serve(toNodeListener(mockGateway().gateway))
  const send = (body: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'X-Owner': '0', 'Transfer-Encoding': 'chunked' }
      const outgoing = httpRequest(`${url}/api/banklink/link-tokens`, { method: 'POST', headers }, (incoming) => {
        incoming.resume()
        resolve(incoming.statusCode)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  expect(await send('{"purpose":"link"}')).toBe(201)
  expect(await send(JSON.stringify({ purpose: 'link', locale: 'x'.repeat(70_000) }))).toBe(413)
})

/** Begins a link at a server whose middleware does this to each request first. */
async function beginBehind(middleware: (incoming: IncomingMessage) => Promise<object>) {
  const listener = toNodeListener(mockGateway().gateway)
  const url = await serve(async (incoming, outgoing) => {
    Object.assign(incoming, await middleware(incoming))
    await listener(incoming, outgoing)
  })
  return gatewayBackend({ url: `${url}/api/banklink`, headers: () => ({ 'X-Owner': '0' }) })
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('behavior: mounted below a path and behind a body parser, as in Express', async () => {
  const listener = toNodeListener(mockGateway().gateway)
  const url = await serve(async (incoming, outgoing) => {
    const body: unknown = JSON.parse((await readAll(incoming)).toString())
    const path = incoming.url ?? ''
    Object.assign(incoming, { originalUrl: path, url: path.replace('/api/banklink', ''), body })
    await listener(incoming, outgoing)
  })
  const backend = gatewayBackend({ url: `${url}/api/banklink`, headers: () => ({ 'X-Owner': '0' }) })
  expect(await backend.begin({ purpose: 'link' }, call())).toMatchObject({ done: true })
})

test.each<[what: string, middleware: (incoming: IncomingMessage) => Promise<object>]>([
  ['leaves bytes', async (incoming) => ({ body: await readAll(incoming) })],
  ['leaves text', async (incoming) => ({ body: (await readAll(incoming)).toString() })],
  [
    'keeps the bytes next to what it made of them',
    async (incoming) => ({ rawBody: await readAll(incoming), body: {} }),
  ],
  ['read nothing, and left an empty object', async () => ({ body: {} })],
])('behavior: behind a body parser that %s', async (_what, middleware) => {
  const backend = await beginBehind(middleware)
  expect(await backend.begin({ purpose: 'link' }, call())).toMatchObject({ done: true })
})

test('behavior: behind a parser that read a request without a body', async () => {
  const backend = await beginBehind(async (incoming) => {
    await readAll(incoming)
    return {}
  })
  expect(await backend.list({}, call())).toEqual({ accounts: [] })
})
