/**
 * Every step that decides something, as a script, which Redis runs as one. An answer is a hash: `print`, `attempt`,
 * `owner`, `end` in milliseconds of the gateways' clock and, once there is one, `answer` with the ID of its `key`. A claim
 * stays in Redis past its end, so that a late answer is stored if no other attempt took the key over.
 */
export const redisScripts = {
  /** Claims a key that is new or expired, and returns who has it. Values: print, attempt, owner, now, end, life. */
  begin: `
local kept = redis.call('HMGET', KEYS[1], 'attempt', 'print', 'answer', 'key', 'end')
if kept[5] and tonumber(kept[5]) > tonumber(ARGV[4]) then return {kept[1], kept[2], kept[3], kept[4]} end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'print', ARGV[1], 'attempt', ARGV[2], 'owner', ARGV[3], 'end', ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
return {ARGV[2], ARGV[1], false, false}`,

  /** Stores an answer, unless another attempt took the key over. Values: attempt, answer, key, end, life. */
  finish: `
if redis.call('HGET', KEYS[1], 'attempt') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'answer', ARGV[2], 'key', ARGV[3], 'end', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1`,

  /** Gives up a claim that has no answer. Values: attempt. */
  release: `
if redis.call('HGET', KEYS[1], 'attempt') ~= ARGV[1] then return 0 end
if redis.call('HEXISTS', KEYS[1], 'answer') == 1 then return 0 end
return redis.call('DEL', KEYS[1])`,

  /** Adds a key to those of an owner, and drops expired ones. Values: now, end, life, key. */
  index: `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`,

  /** Deletes an owner's answer. Values: owner. */
  erase: `
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
if redis.call('HEXISTS', KEYS[1], 'answer') == 0 then return 0 end
return redis.call('DEL', KEYS[1])`,
} as const
