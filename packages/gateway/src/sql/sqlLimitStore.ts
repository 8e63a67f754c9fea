import * as v from 'valibot'
import type { LimitStore } from '../limits/LimitStore.ts'
import { nowAndThen } from './nowAndThen.ts'
import type { SqlDatabase } from './SqlDatabase.ts'
import { limitStatements } from './statements.ts'

/** Counts in a database, for all gateways on it. What is free again is deleted now and then. */
export function sqlLimitStore({ run }: Pick<SqlDatabase, 'run'>): LimitStore {
  const clean = nowAndThen((now) => run(limitStatements.clean, [now]))
  return {
    async take(key, { requests, perMs, now }) {
      const each = Math.ceil(perMs / requests)
      const taken = await run(limitStatements.take, [key, now + each, each, now + perMs, now])
      await clean(now)
      if (taken.length > 0) return 0
      const [found] = await run(limitStatements.find, [key])
      return found ? Math.max(1, Number(v.parse(freeAt, found).free_at) + each - now - perMs) : 1
    },
  }
}

const freeAt = v.object({ free_at: v.union([v.number(), v.string()]) })
