import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gatewayBackend } from '@banklink/backends/gateway'
import { backendConformance } from '@banklink/core/testing'
import { call } from '@banklink/test'
import { afterEach, expect, test } from 'vitest'
import { mockGateway } from '../testing/mockGateway.ts'
import { toNodeListener } from './toNodeListener.ts'

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

test('behavior: the global Request and Response stay what they are', async () => {
  const before = [globalThis.Request, globalThis.Response]
  toNodeListener(mockGateway().gateway)
  expect([globalThis.Request, globalThis.Response]).toEqual(before)
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

test('behavior: mounted below a path and behind a body parser, as in Express', async () => {
  const listener = toNodeListener(mockGateway().gateway)
  const url = await serve(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    const path = incoming.url ?? ''
    Object.assign(incoming, { originalUrl: path, url: path.replace('/api/banklink', ''), body })
    await listener(incoming, outgoing)
  })
  const backend = gatewayBackend({ url: `${url}/api/banklink`, headers: () => ({ 'X-Owner': '0' }) })
  expect(await backend.begin({ purpose: 'link' }, call())).toMatchObject({ done: true })
})
