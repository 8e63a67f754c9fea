/**
 * The tables as a list of migrations: a database of any version gets the missing ones. Never change a released
 * migration; add another. A gateway of the previous version may still be running, so a migration adds and doesn't
 * rename. Both databases run the same text.
 * Times are milliseconds since 1970. `secrets` and `answer` are encrypted, with the key that `key_id` identifies.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE banklink_items (
      id TEXT PRIMARY KEY,
      owner TEXT NOT NULL,
      step TEXT NOT NULL,
      secrets TEXT NOT NULL,
      key_id TEXT NOT NULL,
      item_id TEXT,
      linked_account_id TEXT,
      institution TEXT,
      account TEXT NOT NULL,
      failure TEXT,
      created_at BIGINT NOT NULL,
      updated_at BIGINT NOT NULL,
      claim TEXT,
      lease_ms BIGINT,
      claimed_until BIGINT
    )`,
    `CREATE INDEX banklink_items_by_owner ON banklink_items (owner, created_at)`,
    `CREATE INDEX banklink_items_unremoved ON banklink_items (updated_at) WHERE step IN ('refused', 'removing')`,
    `CREATE INDEX banklink_items_by_key ON banklink_items (key_id)`,
    `CREATE TABLE banklink_answers (
      key TEXT PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      holder TEXT NOT NULL,
      attempt TEXT NOT NULL,
      answer TEXT,
      key_id TEXT,
      expires_at BIGINT NOT NULL
    )`,
    `CREATE INDEX banklink_answers_by_end ON banklink_answers (expires_at)`,
  ],
  [
    `CREATE INDEX banklink_items_kept ON banklink_items (owner, created_at) WHERE step <> 'removed'`,
    `CREATE INDEX banklink_items_over ON banklink_items (updated_at) WHERE step IN ('begun', 'removed')`,
    `DROP INDEX banklink_items_by_owner`,
  ],
  [
    `CREATE INDEX banklink_items_unfinished ON banklink_items (updated_at, id)
      WHERE step IN ('exchanged', 'authorized', 'unlinking', 'refused', 'removing')`,
    `CREATE INDEX banklink_items_accounts ON banklink_items (owner) WHERE linked_account_id IS NOT NULL`,
    `CREATE INDEX banklink_items_listed ON banklink_items (owner, created_at DESC, id) WHERE step <> 'removed'`,
    `DROP INDEX banklink_items_kept`,
    `DROP INDEX banklink_items_unremoved`,
  ],
  [
    `ALTER TABLE banklink_items ADD COLUMN state TEXT`,
    `CREATE INDEX banklink_items_by_item ON banklink_items (item_id, created_at) WHERE item_id IS NOT NULL`,
  ],
  [
    `CREATE TABLE banklink_limits (key TEXT PRIMARY KEY, free_at BIGINT NOT NULL)`,
    `CREATE INDEX banklink_limits_by_end ON banklink_limits (free_at)`,
    `CREATE TABLE banklink_audit (
      id TEXT PRIMARY KEY,
      at BIGINT NOT NULL,
      owner TEXT NOT NULL,
      actor TEXT NOT NULL,
      type TEXT NOT NULL,
      platform TEXT NOT NULL,
      account_id TEXT,
      purpose TEXT,
      outcome TEXT NOT NULL,
      code TEXT,
      request_id TEXT NOT NULL
    )`,
    `CREATE INDEX banklink_audit_by_owner ON banklink_audit (owner, at DESC, id)`,
    `CREATE INDEX banklink_audit_by_time ON banklink_audit (at)`,
  ],
  [
    `ALTER TABLE banklink_answers ADD COLUMN owner TEXT`,
    `CREATE INDEX banklink_answers_by_owner ON banklink_answers (owner) WHERE owner IS NOT NULL`,
  ],
]
