export type { LimitStore, Rate } from '../limits/LimitStore.ts'
export { type RedisLimitStoreOptions, redisLimitStore } from './redisLimitStore.ts'
