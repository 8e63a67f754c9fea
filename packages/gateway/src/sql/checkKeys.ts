import { storeError } from '@banklink/core'
import type { RowSealer } from '../seal/createRowSealer.ts'
import type { SqlDatabase } from './SqlDatabase.ts'
import { answerStatements, itemStatements } from './statements.ts'

/**
 * Looks for links, and for answers that may still be repeated, that no key opens, so that a wrong key is noticed before
 * anything else is sealed with it.
 *
 * @throws `store.key_unknown`
 */
export async function checkKeys(
  { run }: Pick<SqlDatabase, 'run'>,
  { sealer, now }: { sealer: RowSealer; now: number },
): Promise<void> {
  const known = new Set<unknown>(await sealer.keyIds())
  const rows = [...(await run(itemStatements.keyIds)), ...(await run(answerStatements.keyIds, [now]))]
  if (rows.some(({ key_id }) => !known.has(key_id))) throw storeError('store.key_unknown')
}
