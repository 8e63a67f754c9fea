import type { ItemLink, ItemStep } from '@banklink/backends/bond-processor'
import { storeError } from '@banklink/core'
import * as v from 'valibot'
import type { RowSealer } from '../seal/createRowSealer.ts'
import type { SqlRow, SqlValue } from './SqlDatabase.ts'

/** A link as values, in the order of the columns. Its secrets can be opened only in this row. */
export async function toItemValues(link: ItemLink, sealer: RowSealer): Promise<readonly SqlValue[]> {
  const { sealed, keyId } = await sealer.seal(v.parse(secretsSchema, link.secrets), itemRowName(link))
  const { id, owner, step, itemId, linkedAccountId, failure, createdAt, updatedAt } = link
  const institution = link.institution && JSON.stringify(v.parse(institutionSchema, link.institution))
  const account = JSON.stringify(v.parse(accountSchema, link.account))
  const state = link.state && JSON.stringify(v.parse(stateSchema, link.state))
  return [
    ...[id, owner, step, sealed, keyId, itemId, linkedAccountId, institution, account, failure],
    ...[createdAt, updatedAt, state],
  ]
}

/** @throws `store.key_unknown` or `store.row_unreadable` */
export async function toItemLink(row: SqlRow, sealer: RowSealer): Promise<ItemLink> {
  const { secrets, key_id, item_id, linked_account_id, created_at, updated_at, ...same } = read(rowSchema, row)
  return {
    ...same,
    secrets: read(secretsSchema, await sealer.open({ sealed: secrets, keyId: key_id }, itemRowName(same))),
    itemId: item_id,
    linkedAccountId: linked_account_id,
    createdAt: created_at,
    updatedAt: updated_at,
  }
}

/** What the secrets of a link are bound to. */
export function itemRowName({ id, owner }: Pick<ItemLink, 'id' | 'owner'>): readonly string[] {
  return ['item', id, owner]
}

function read<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value)
  // Without the issues, which quote what is there.
  if (!parsed.success) throw storeError('store.row_unreadable')
  return parsed.output
}

/** All steps, checked by the compiler. Importing the list would load the whole backend with it. */
const steps: Record<ItemStep, true> = {
  begun: true,
  exchanged: true,
  authorized: true,
  linked: true,
  refused: true,
  unlinking: true,
  removing: true,
  removed: true,
}

const secretsSchema = v.object({
  publicToken: v.exactOptional(v.string()),
  accessToken: v.exactOptional(v.string()),
  processorToken: v.exactOptional(v.string()),
})

const institutionSchema = v.object({ id: v.nullable(v.string()), name: v.nullable(v.string()) })

const accountSchema = v.object({
  id: v.string(),
  name: v.string(),
  mask: v.nullable(v.string()),
  type: v.string(),
  subtype: v.string(),
  verificationStatus: v.nullable(v.string()),
})

const stateSchema = v.object({
  error: v.nullable(v.string()),
  checkedAt: v.number(),
  notice: v.nullable(
    v.object({
      code: v.picklist(['PENDING_DISCONNECT', 'PENDING_EXPIRATION', 'LOGIN_REPAIRED']),
      at: v.number(),
      until: v.nullable(v.number()),
    }),
  ),
  newAccountsAt: v.nullable(v.number()),
})

/** PostgreSQL sends what may be larger than a number as text. */
const time = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger())

const rowSchema = v.object({
  id: v.string(),
  owner: v.string(),
  step: v.picklist(Object.keys(steps) as ItemStep[]),
  secrets: v.string(),
  key_id: v.string(),
  item_id: v.nullable(v.string()),
  linked_account_id: v.nullable(v.string()),
  institution: v.nullable(v.pipe(v.string(), v.parseJson(), institutionSchema)),
  account: v.pipe(v.string(), v.parseJson(), accountSchema),
  failure: v.nullable(v.string()),
  // What a later version may keep there is asked for again.
  state: v.optional(v.fallback(v.nullable(v.pipe(v.string(), v.parseJson(), stateSchema)), null), null),
  created_at: time,
  updated_at: time,
})
