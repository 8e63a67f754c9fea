import type { LimitStore } from '../limits/LimitStore.ts'

export interface RedisLimitStoreOptions {
  /** Sends one command, such as `(command) => client.sendCommand(command)` of the package `redis`. */
  send: (command: string[]) => Promise<unknown>
  /**
   * In front of every key.
   *
   * @default 'banklink:limit:'
   */
  prefix?: string
}

/**
 * Counts in Redis, for any number of gateways. Needs no package but your client. Keys expire automatically.
 *
 * @example
 * const client = await createClient({ url: process.env.REDIS_URL }).connect()
 * createGateway({ limits: { store: redisLimitStore({ send: (command) => client.sendCommand(command) }) }, ...options })
 */
export function redisLimitStore({ send, prefix = 'banklink:limit:' }: RedisLimitStoreOptions): LimitStore {
  return {
    async take(key, { requests, perMs, now }) {
      const numbers = [perMs / requests, perMs, now].map(String)
      return Number(await send(['EVAL', script, '1', prefix + key, ...numbers]))
    },
  }
}

/** Redis runs a script as one step. The number is kept as text, since Redis cuts fractions off what a script returns. */
const script = `
local each, per, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local from = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
local wait = from + each - now - per
if wait > 0 then return math.ceil(wait) end
redis.call('SET', KEYS[1], string.format('%.3f', from + each), 'PX', math.ceil(from + each - now))
return 0`
