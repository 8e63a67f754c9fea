import type { Hono } from 'hono'
import { leaseMs } from '../http/deadline.ts'
import { readBody } from '../http/readBody.ts'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import type { WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'

/** The route of a platform's webhooks. It has no session, so the receiver verifies the sender. */
export function webhookRoute(
  app: Hono<GatewayEnv>,
  { receiver, tools }: { receiver: WebhookReceiver; tools: Omit<WebhookTools, 'leaseMs'> },
): void {
  app.post(`/webhooks/${receiver.name}`, async (c) => {
    const body = await readBody(c.req.raw, { maxBytes })
    await receiver.receive({ headers: c.req.raw.headers, body }, { ...tools, leaseMs })
    return c.body(null, 200)
  })
}

/** Bytes. */
const maxBytes = 256 * 1024
