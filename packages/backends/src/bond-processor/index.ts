export type { BondProcessorBackendOptions } from './BondProcessorBackendOptions.ts'
export { bondProcessorBackend } from './bondProcessorBackend.ts'
export { type ItemLink, type ItemSecrets, type ItemStep, itemSteps } from './ItemLink.ts'
export type { ItemNotice, ItemState } from './ItemState.ts'
export type { ClaimItemOptions, ItemStore, UnremovedOptions } from './ItemStore.ts'
export type { PlaidOptions } from './plaid/PlaidOptions.ts'
export type { WebhookKey } from './plaid/schemas.ts'
export type { ProcessorOwner } from './processorOwner.ts'
export {
  type RemovedItems,
  type RemoveUnremovedItemsOptions,
  removeUnremovedItems,
} from './removal/removeUnremovedItems.ts'
export type { ItemWebhook } from './webhooks/ItemWebhook.ts'
export {
  type ProcessorWebhooks,
  type ProcessorWebhooksOptions,
  processorWebhooks,
} from './webhooks/processorWebhooks.ts'
