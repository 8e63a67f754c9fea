import * as v from 'valibot'
import type { RowSealer } from '../seal/createRowSealer.ts'
import { itemRowName } from './itemRow.ts'
import type { SqlDatabase } from './SqlDatabase.ts'
import { itemStatements } from './statements.ts'

/** Seals with the newest key what an older one sealed; how many that were. */
export async function resealItems({ run }: Pick<SqlDatabase, 'run'>, sealer: RowSealer): Promise<number> {
  const [newest] = await sealer.keyIds()
  let count = 0
  for (;;) {
    const rows = v.parse(v.array(rowSchema), await run(itemStatements.sealedBefore, [newest, 100]))
    if (rows.length === 0) return count
    const resealed = await Promise.all(
      rows.map(async ({ id, owner, secrets, key_id }) => {
        const content = await sealer.open({ sealed: secrets, keyId: key_id }, itemRowName({ id, owner }))
        const { sealed, keyId } = await sealer.seal(content, itemRowName({ id, owner }))
        return run(itemStatements.reseal, [id, sealed, keyId, secrets])
      }),
    )
    count += resealed.flat().length
  }
}

const rowSchema = v.object({ id: v.string(), owner: v.string(), secrets: v.string(), key_id: v.string() })
