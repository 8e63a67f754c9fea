import { storeError } from '@banklink/core'
import { decrypt, encrypt } from './cipher.ts'
import { deriveStoreKey, type StoreKey } from './deriveKeys.ts'
import type { StoreKeyBytes } from './readStoreKeys.ts'

/** A database cell that replaces a secret. */
export interface SealedCell {
  sealed: string
  /** Which key opens it. */
  keyId: string
}

/** Names the row that a cell belongs to, such as its table, id and owner. */
export type RowName = readonly string[]

/** Seals database cells, each for its own row. */
export interface RowSealer {
  /** Ids of all keys, newest first. */
  keyIds(): Promise<readonly [newest: string, ...older: string[]]>
  seal(content: unknown, row: RowName): Promise<SealedCell>
  /** @throws `store.key_unknown`, or `store.row_unreadable` if the cell was altered, cut, or moved from another row. */
  open(cell: SealedCell, row: RowName): Promise<unknown>
}

/** AES-GCM with the row's name as additional data. The first key seals, all of them open. */
export function createRowSealer([newestBytes, ...olderBytes]: StoreKeyBytes): RowSealer {
  let derived: Promise<readonly [StoreKey, ...StoreKey[]]> | undefined
  const keys = (): Promise<readonly [StoreKey, ...StoreKey[]]> => {
    derived ??= deriveAll()
    return derived
  }
  const deriveAll = async (): Promise<readonly [StoreKey, ...StoreKey[]]> => [
    await deriveStoreKey(newestBytes),
    ...(await Promise.all(olderBytes.map(deriveStoreKey))),
  ]

  return {
    async keyIds() {
      const [newest, ...older] = await keys()
      return [newest.id, ...older.map(({ id }) => id)]
    },
    async seal(content, row) {
      const [{ id, key }] = await keys()
      return { sealed: await encrypt(JSON.stringify(content), { key, boundTo: JSON.stringify(row) }), keyId: id }
    },
    async open({ sealed, keyId }, row) {
      const found = (await keys()).find(({ id }) => id === keyId)
      if (!found) throw storeError('store.key_unknown')
      const text = await decrypt(sealed, { key: found.key, boundTo: JSON.stringify(row) })
      if (text === null) throw storeError('store.row_unreadable')
      return JSON.parse(text)
    },
  }
}
