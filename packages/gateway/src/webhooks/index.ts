export type { PlaidWebhook } from './PlaidWebhook.ts'
export { type PlaidWebhooksOptions, plaidWebhooks } from './plaidWebhooks.ts'
export type { ReceivedWebhook, WebhookReceiver, WebhookTools } from './WebhookReceiver.ts'
export type { FindWebhookKey } from './webhookKeys.ts'
