export { type AuditEvent, type AuditType, auditTypes } from './audit/AuditEvent.ts'
export type { AuditTrail } from './audit/AuditTrail.ts'
export { createGateway } from './createGateway.ts'
export type { BackendContext, Gateway, GatewayOptions, Pause, Session } from './Gateway.ts'
export type { Begun, IdempotencyClaim, IdempotencyStore, KeptAnswer } from './idempotency/IdempotencyStore.ts'
export {
  type MemoryIdempotencyStore,
  type MemoryIdempotencyStoreOptions,
  memoryIdempotencyStore,
} from './idempotency/memoryIdempotencyStore.ts'
export type { LimitOptions, LimitRates } from './limits/LimitOptions.ts'
export type { LimitStore, Rate } from './limits/LimitStore.ts'
export { type MemoryLimitStoreOptions, memoryLimitStore } from './limits/memoryLimitStore.ts'
export type { GatewayLogEntry } from './log.ts'
export type { UpstreamCall } from './observe/UpstreamCall.ts'
export type { ErasedOwner } from './owners/eraseOwner.ts'
export type { ErasedRecords } from './owners/eraseRecords.ts'
export type { SweepResult, WatchedAccount } from './owners/sweepAccounts.ts'
export type { ReceivedWebhook, WebhookReceiver, WebhookTools } from './webhooks/WebhookReceiver.ts'
