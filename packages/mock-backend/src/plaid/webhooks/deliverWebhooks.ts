import type { MockWorld } from '../../world/MockWorld.ts'
import { signWebhook } from './signWebhook.ts'
import type { WaitingWebhook } from './WebhookState.ts'

/** Takes a webhook where it is addressed to. */
export type SendWebhook = (request: Request) => Promise<Response>

/** The result of one delivery attempt. */
export interface WebhookTry {
  code: string
  /** Null where no answer came. */
  status: number | null
}

/**
 * Sends what is due, in the order it was fired. What is not answered with 200 comes again, after 30 seconds and then four
 * times as long each time, for a day.
 */
export async function deliverWebhooks(world: MockWorld, send: SendWebhook): Promise<WebhookTry[]> {
  const { webhooks } = world.plaid
  const now = world.clock.now()
  const due = webhooks.waiting.filter(({ dueAt }) => dueAt <= now)
  webhooks.waiting = webhooks.waiting.filter(({ dueAt }) => dueAt > now)
  const tries: WebhookTry[] = []
  for (const webhook of due) {
    const status = await statusOf(send, await signWebhook(world, webhook))
    tries.push({ code: JSON.parse(webhook.body).webhook_code, status })
    if (status !== 200) tryAgain(world, webhook)
  }
  return tries
}

async function statusOf(send: SendWebhook, request: Request): Promise<number | null> {
  try {
    return (await send(request)).status
  } catch {
    return null
  }
}

function tryAgain(world: MockWorld, webhook: WaitingWebhook): void {
  const dueAt = world.clock.now() + firstAgainMs * 4 ** webhook.tries
  if (dueAt > webhook.firedAt + day) return
  world.plaid.webhooks.waiting.push({ ...webhook, dueAt, tries: webhook.tries + 1 })
}

const firstAgainMs = 30_000
const day = 86_400_000
