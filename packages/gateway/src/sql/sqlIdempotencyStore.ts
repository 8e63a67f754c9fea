import * as v from 'valibot'
import type { Begun, IdempotencyStore } from '../idempotency/IdempotencyStore.ts'
import { openAnswer, sealAnswer } from '../idempotency/sealedAnswer.ts'
import type { RowSealer } from '../seal/createRowSealer.ts'
import { nowAndThen } from './nowAndThen.ts'
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts'
import { answerStatements } from './statements.ts'

export interface SqlIdempotencyOptions {
  clock: { now(): number }
  keepMs: number
}

/** Keeps answers in a database, encrypted. What is over is deleted now and then. */
export function sqlIdempotencyStore(
  { run, sealer }: Pick<SqlDatabase, 'run'> & { sealer: RowSealer },
  { clock, keepMs }: SqlIdempotencyOptions,
): IdempotencyStore {
  const clean = nowAndThen((now) => run(answerStatements.clean, [now]))

  const toBegun = async (found: SqlRow, { key, fingerprint }: { key: string; fingerprint: string }): Promise<Begun> => {
    const row = v.parse(rowSchema, found)
    if (row.fingerprint !== fingerprint) return 'mismatch'
    if (row.answer === null || row.key_id === null) return 'busy'
    return { answer: await openAnswer(sealer, key, { sealed: row.answer, keyId: row.key_id }) }
  }
  return {
    async find(key, fingerprint) {
      const [found] = await run(answerStatements.find, [key, clock.now()])
      return found ? toBegun(found, { key, fingerprint }) : 'new'
    },
    async begin(key, { fingerprint, attempt, owner, leaseMs }) {
      const now = clock.now()
      const [found = {}] = await run(answerStatements.begin, [key, fingerprint, attempt, now + leaseMs, now, owner])
      await clean(now)
      return found['attempt'] === attempt ? 'new' : toBegun(found, { key, fingerprint })
    },
    async finish(key, { attempt, answer }) {
      const { sealed, keyId } = await sealAnswer(sealer, key, answer)
      await run(answerStatements.finish, [key, attempt, sealed, keyId, clock.now() + keepMs])
    },
    async release(key, attempt) {
      await run(answerStatements.release, [key, attempt])
    },
    async eraseOwner(owner) {
      return (await run(answerStatements.eraseOwner, [owner])).length
    },
  }
}

const rowSchema = v.object({
  fingerprint: v.string(),
  answer: v.nullable(v.string()),
  key_id: v.nullable(v.string()),
})
