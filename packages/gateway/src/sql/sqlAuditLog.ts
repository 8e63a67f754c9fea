import * as v from 'valibot'
import { type AuditEvent, auditTypes } from '../audit/AuditEvent.ts'
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts'
import type { AuditLog } from './SqlStore.ts'
import { auditStatements } from './statements.ts'

/** Keeps what was done, in the order it was done. */
export function sqlAuditLog({ run }: Pick<SqlDatabase, 'run'>): AuditLog {
  return {
    async record(event) {
      const { type, at, ownerKey, actor, platform, accountId, purpose, outcome, code, requestId } = event
      await run(auditStatements.record, [
        ...[crypto.randomUUID(), at, ownerKey, actor, type, platform],
        ...[accountId, purpose, outcome, code, requestId],
      ])
    },
    async list({ ownerKey, accountId, limit = 100 }) {
      const rows = await run(auditStatements.list, [ownerKey, accountId ?? null, limit])
      return rows.map(toEvent)
    },
    async purge({ before }) {
      return (await run(auditStatements.purge, [before])).length
    },
    async eraseOwner(ownerKey) {
      return (await run(auditStatements.eraseOwner, [ownerKey])).length
    },
  }
}

function toEvent(row: SqlRow): AuditEvent {
  const { owner, account_id, request_id, at, ...same } = v.parse(rowSchema, row)
  return { ...same, at: Number(at), ownerKey: owner, accountId: account_id, requestId: request_id }
}

const rowSchema = v.object({
  type: v.picklist(auditTypes),
  at: v.union([v.number(), v.string()]),
  owner: v.string(),
  actor: v.string(),
  platform: v.string(),
  account_id: v.nullable(v.string()),
  purpose: v.nullable(v.picklist(['link', 'reconnect', 'verify_deposits'])),
  outcome: v.string(),
  code: v.nullable(v.string()),
  request_id: v.string(),
})
