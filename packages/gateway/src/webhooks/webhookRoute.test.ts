import { expect, test } from 'vitest'
import { mockGateway } from '../testing/mockGateway.ts'
import type { ReceivedWebhook, WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'

const most = 256 * 1024
const url = 'https://app.test/api/banklink/webhooks/own'

/** A gateway with a receiver of the brand's own, and what it received. */
function scene(receive: WebhookReceiver['receive'] = async () => {}) {
  const received: (ReceivedWebhook & { tools: WebhookTools })[] = []
  const mocked = mockGateway({
    webhooks: {
      name: 'own',
      async receive(webhook, tools) {
        received.push({ ...webhook, tools })
        await receive(webhook, tools)
      },
    },
  })
  const send = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    mocked.gateway.fetch(new Request(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit))
  return { ...mocked, received, send }
}

/** A body in these chunks, and whether its sender was stopped. */
function streamed(chunks: Iterable<Uint8Array | Error>) {
  const rest = chunks[Symbol.iterator]()
  const sender = { pulled: 0, stopped: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sender.pulled += 1
        const { value, done } = rest.next()
        if (done) controller.close()
        else if (value instanceof Error) controller.error(value)
        else controller.enqueue(value)
      },
      cancel() {
        sender.stopped = true
      },
    },
    { highWaterMark: 0 },
  )
  return { body, sender }
}

test('default: the raw bytes and the headers, without a session', async () => {
  const { mock, received, send } = scene()
  const answer = await send('{ "a":1}', { 'X-Signature': 'signed' })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  const [webhook] = received
  expect(new TextDecoder().decode(webhook?.body)).toBe('{ "a":1}')
  expect(webhook?.headers.get('X-Signature')).toBe('signed')
  expect(webhook?.tools.clock.now()).toBe(mock.clock.now())
  expect(webhook?.tools.ids()).not.toBe(webhook?.tools.ids())
  expect(webhook?.tools.leaseMs).toBeGreaterThan(0)
  expect(await webhook?.tools.store.begin('key', { fingerprint: 'f', attempt: 'a', owner: 'o', leaseMs: 1 })).toBe(
    'new',
  )
})

test('behavior: a body in several chunks is joined in order, and a missing one is empty', async () => {
  const { received, send } = scene()
  const { body } = streamed(['ab', '', 'cde', 'f'].map((text) => new TextEncoder().encode(text)))
  expect((await send(body)).status).toBe(200)
  expect((await send(null)).status).toBe(200)
  expect(received.map((each) => new TextDecoder().decode(each.body))).toEqual(['abcdef', ''])
})

test('behavior: 256 KiB are received', async () => {
  const { received, send } = scene()
  expect((await send(new Uint8Array(most))).status).toBe(200)
  expect((await send(new Uint8Array(most), { 'Content-Length': String(most) })).status).toBe(200)
  expect(received.map(({ body }) => body.byteLength)).toEqual([most, most])
})

test('error: 413 for a larger body, which is not read to its end', async () => {
  const { received, send } = scene()
  const { body, sender } = streamed(Array.from({ length: 10 }, () => new Uint8Array(most / 2)))
  expect((await send(body)).status).toBe(413)
  expect(sender).toEqual({ pulled: 3, stopped: true })
  expect(received).toEqual([])
})

test('error: 413 for the length that is announced, of which nothing is read', async () => {
  const { received, send } = scene()
  const { body, sender } = streamed([new Uint8Array(1)])
  expect((await send(body, { 'Content-Length': String(most + 1) })).status).toBe(413)
  expect(sender.pulled).toBe(0)
  expect(received).toEqual([])
})

test('error: 400 for a body that breaks off', async () => {
  const { received, send } = scene()
  const { body } = streamed([new Uint8Array(1), new Error('The connection was reset.')])
  expect((await send(body)).status).toBe(400)
  expect(received).toEqual([])
})

test('error: what the receiver rejects with is a failure, so that the sender sends it again', async () => {
  const { send } = scene(() => Promise.reject(new Error('no store')))
  expect((await send('{}')).status).toBe(500)
})

test('behavior: only POST is received', async () => {
  const { gateway, received } = scene()
  expect((await gateway.fetch(new Request(url))).status).toBeGreaterThanOrEqual(400)
  expect(received).toEqual([])
})
