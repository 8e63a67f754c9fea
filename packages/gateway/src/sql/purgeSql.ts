import type { SqlDatabase } from './SqlDatabase.ts'
import type { Purged } from './SqlStore.ts'
import { answerStatements, itemStatements, limitStatements } from './statements.ts'

/** Deletes finished and abandoned work from every table. */
export async function purgeSql({ run }: Pick<SqlDatabase, 'run'>, { now }: { now: number }): Promise<Purged> {
  const answers = await run(answerStatements.clean, [now])
  const links = await purgeLinks({ run }, { now })
  const limits = await run(limitStatements.clean, [now])
  return { answers: answers.length, links, limits: limits.length }
}

/** Deletes links that ended, or that never went on, and returns how many there were. */
export async function purgeLinks({ run }: Pick<SqlDatabase, 'run'>, { now }: { now: number }): Promise<number> {
  return (await run(itemStatements.purge, [now - keepOverMs, now])).length
}

/**
 * A state is valid for some hours: until then a browser may repeat a request for a link that has ended. A public token
 * that was kept for longer can't be exchanged any longer.
 */
const keepOverMs = 24 * 3_600_000
