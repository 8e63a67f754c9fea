export type { Begun, IdempotencyClaim, IdempotencyStore, KeptAnswer } from '../idempotency/IdempotencyStore.ts'
export type { LimitStore, Rate } from '../limits/LimitStore.ts'
export { type RedisIdempotencyStoreOptions, redisIdempotencyStore } from './redisIdempotencyStore.ts'
export { type RedisLimitStoreOptions, redisLimitStore } from './redisLimitStore.ts'
