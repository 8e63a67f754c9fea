import type { Hono } from 'hono'
import { leaseMs } from '../http/deadline.ts'
import { InvalidRequest } from '../http/InvalidRequest.ts'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import type { WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'

/** The route of a platform's webhooks. It has no session, so the receiver verifies the sender. */
export function webhookRoute(
  app: Hono<GatewayEnv>,
  { receiver, tools }: { receiver: WebhookReceiver; tools: Omit<WebhookTools, 'leaseMs'> },
): void {
  app.post(`/webhooks/${receiver.name}`, async (c) => {
    const body = await bytesOf(c.req.raw)
    await receiver.receive({ headers: c.req.raw.headers, body }, { ...tools, leaseMs })
    return c.body(null, 200)
  })
}

async function bytesOf({ body, headers }: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('Content-Length') ?? 0) > mostBytes) throw new InvalidRequest({ status: 413 })
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (;;) {
    const { done = true, value } =
      (await reader?.read().catch(() => {
        throw new InvalidRequest()
      })) ?? {}
    if (done || !value) break
    size += value.byteLength
    if (size > mostBytes) {
      void reader?.cancel().catch(() => undefined)
      throw new InvalidRequest({ status: 413 })
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const mostBytes = 256 * 1024
