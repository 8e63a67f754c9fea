import { storeError } from '@banklink/core'
import * as v from 'valibot'
import type { Begun, IdempotencyStore } from '../idempotency/IdempotencyStore.ts'
import { openAnswer, sealAnswer } from '../idempotency/sealedAnswer.ts'
import { createRowSealer } from '../seal/createRowSealer.ts'
import { readStoreKeys } from '../seal/readStoreKeys.ts'
import { redisScripts } from './redisScripts.ts'

export interface RedisIdempotencyStoreOptions {
  /** Sends one command, such as `(command) => client.sendCommand(command)` of the package `redis`. */
  send: (command: string[]) => Promise<unknown>
  /**
   * Encrypts stored answers: 32 random bytes as base64 or hex, the same on every server. To change it, pass the new key
   * first and the old one after it, for a day.
   */
  key: string | readonly string[] | undefined
  /**
   * In front of every key.
   *
   * @default 'banklink:'
   */
  prefix?: string
  /**
   * Milliseconds that an answer is stored.
   *
   * @default a day
   */
  keepMs?: number
  /** @default Date */
  clock?: { now(): number }
}

/**
 * Stores answers in Redis, encrypted, for any number of gateways. Needs no package but your client. Keys expire
 * automatically. Rejects with `store.failed` if Redis fails.
 *
 * @throws `config.store_key_invalid`
 * @example
 * const client = await createClient({ url: process.env.REDIS_URL }).connect()
 * const send = (command: string[]) => client.sendCommand(command)
 * createGateway({ idempotency: redisIdempotencyStore({ send, key: process.env.BANKLINK_STORE_KEY }), ...options })
 */
export function redisIdempotencyStore(options: RedisIdempotencyStoreOptions): IdempotencyStore {
  const { prefix = 'banklink:', clock = Date, keepMs = day } = options
  const sealer = createRowSealer(readStoreKeys(options.key))
  const answerKey = (key: string): string => `${prefix}answer:${key}`
  const ownerKey = (owner: string): string => `${prefix}owner:${owner}`
  const send = async <T>(command: readonly unknown[], schema: v.GenericSchema<unknown, T>): Promise<T> => {
    try {
      return v.parse(schema, await options.send(command.map(String)))
    } catch (cause) {
      throw storeError('store.failed', { cause })
    }
  }
  /** Each script has one key, so that any node of a cluster runs it. */
  const run = <T>(script: string, on: { key: string; values: unknown[] }, schema: v.GenericSchema<unknown, T>) =>
    send(['EVAL', script, 1, on.key, ...on.values], schema)

  const toBegun = async ([print, answer, keyId]: Row, asked: { key: string; fingerprint: string }): Promise<Begun> => {
    if (print !== asked.fingerprint) return 'mismatch'
    if (!answer || !keyId) return 'busy'
    return { answer: await openAnswer(sealer, asked.key, { sealed: answer, keyId }) }
  }
  return {
    async find(key, fingerprint) {
      const [end, ...row] = await send(['HMGET', answerKey(key), 'end', 'print', 'answer', 'key'], foundRow)
      return Number(end ?? 0) > clock.now() ? toBegun(row, { key, fingerprint }) : 'new'
    },
    async begin(key, { fingerprint, attempt, owner, leaseMs }) {
      const now = clock.now()
      const lifeMs = leaseMs + keepMs
      // Before the claim, so that no answer is missing from what `eraseOwner` looks through.
      await run(redisScripts.index, { key: ownerKey(owner), values: [now, now + lifeMs, lifeMs, key] }, anything)
      const values = [fingerprint, attempt, owner, now, now + leaseMs, lifeMs]
      const [holder, ...row] = await run(redisScripts.begin, { key: answerKey(key), values }, claimedRow)
      return holder === attempt ? 'new' : toBegun(row, { key, fingerprint })
    },
    async finish(key, { attempt, answer }) {
      const { sealed, keyId } = await sealAnswer(sealer, key, answer)
      const values = [attempt, sealed, keyId, clock.now() + keepMs, keepMs]
      await run(redisScripts.finish, { key: answerKey(key), values }, anything)
    },
    async release(key, attempt) {
      await run(redisScripts.release, { key: answerKey(key), values: [attempt] }, anything)
    },
    async eraseOwner(owner) {
      let count = 0
      for (const key of await send(['ZRANGE', ownerKey(owner), 0, -1], v.array(v.string()))) {
        const erased = await run(redisScripts.erase, { key: answerKey(key), values: [owner] }, toNumber)
        if (erased > 0) await send(['ZREM', ownerKey(owner), key], anything)
        count += erased
      }
      return count
    },
  }
}

type Row = [print: string | null, answer: string | null, keyId: string | null]

const field = v.nullable(v.string())
const claimedRow = v.tuple([v.string(), field, field, field])
const foundRow = v.tuple([field, field, field, field])
const toNumber = v.pipe(v.unknown(), v.transform(Number), v.integer())
const anything = v.unknown()

const day = 24 * 3_600_000
