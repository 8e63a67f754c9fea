/** Every statement of the stores, the same for both databases. What decides something is one statement. */

const itemColumns =
  'id, owner, step, secrets, key_id, item_id, linked_account_id, institution, account, failure, created_at, updated_at, state'

export const itemStatements = {
  begin: `INSERT INTO banklink_items (${itemColumns})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (id) DO NOTHING RETURNING id`,

  /** $2 is the claim, $3 now, $4 its duration, $5 its end. The holder may claim it again. */
  claim: `UPDATE banklink_items SET claim = $2, lease_ms = $4, claimed_until = $5
    WHERE id = $1 AND (claim IS NULL OR claim = $2 OR claimed_until <= $3)
    RETURNING ${itemColumns}`,

  /** $12 is the time, $14 the claim. A holder that writes is running, so its claim is extended. */
  save: `UPDATE banklink_items SET step = $3, secrets = $4, key_id = $5, item_id = $6, linked_account_id = $7,
      institution = $8, account = $9, failure = $10, created_at = $11, updated_at = $12, state = $13,
      claimed_until = CASE WHEN claimed_until < $12 + lease_ms THEN $12 + lease_ms ELSE claimed_until END
    WHERE id = $1 AND owner = $2 AND claim = $14 RETURNING id`,

  release: `UPDATE banklink_items SET claim = NULL, lease_ms = NULL, claimed_until = NULL
    WHERE id = $1 AND claim = $2`,

  get: `SELECT ${itemColumns} FROM banklink_items WHERE id = $1`,

  findByItem: `SELECT ${itemColumns} FROM banklink_items WHERE item_id = $1 ORDER BY created_at DESC LIMIT 1`,

  list: `SELECT ${itemColumns} FROM banklink_items WHERE owner = $1 AND step <> 'removed'
    ORDER BY created_at DESC, id`,

  accountIds: 'SELECT linked_account_id FROM banklink_items WHERE owner = $1 AND linked_account_id IS NOT NULL',

  /** Up to $1 links that have ended, or that were not continued since $2. Matches the index. */
  unremoved: `SELECT ${itemColumns} FROM banklink_items
    WHERE step IN ('exchanged', 'authorized', 'unlinking', 'refused', 'removing')
      AND (updated_at <= $2 OR step IN ('refused', 'removing'))
    ORDER BY updated_at, id LIMIT $1`,

  /** Links that ended by $1, or were not continued since, and are not claimed at $2. */
  purge: `DELETE FROM banklink_items WHERE step IN ('begun', 'removed') AND updated_at <= $1
    AND (claim IS NULL OR claimed_until <= $2) RETURNING id`,

  keyIds: 'SELECT DISTINCT key_id FROM banklink_items',

  /** Up to $2 rows that another key than $1 sealed. */
  sealedBefore: `SELECT id, owner, secrets, key_id FROM banklink_items WHERE key_id <> $1 LIMIT $2`,

  /** $4 is the value that was read: a row that was written in the meantime is left unchanged. */
  reseal: 'UPDATE banklink_items SET secrets = $2, key_id = $3 WHERE id = $1 AND secrets = $4 RETURNING id',
} as const

export const answerStatements = {
  find: 'SELECT fingerprint, answer, key_id FROM banklink_answers WHERE key = $1 AND expires_at > $2',
  /**
   * Claims a key that is new or expired, and returns its row. $3 is this attempt, $4 when its lease ends, $5 now.
   * `holder` is what version 1 released by; $6 is the owner.
   */
  begin: `INSERT INTO banklink_answers AS kept (key, fingerprint, holder, attempt, expires_at, owner)
    VALUES ($1, $2, $3, $3, $4, $6)
    ON CONFLICT (key) DO UPDATE SET
      fingerprint = CASE WHEN kept.expires_at <= $5 THEN excluded.fingerprint ELSE kept.fingerprint END,
      holder = CASE WHEN kept.expires_at <= $5 THEN excluded.holder ELSE kept.holder END,
      attempt = CASE WHEN kept.expires_at <= $5 THEN excluded.attempt ELSE kept.attempt END,
      answer = CASE WHEN kept.expires_at <= $5 THEN NULL ELSE kept.answer END,
      key_id = CASE WHEN kept.expires_at <= $5 THEN NULL ELSE kept.key_id END,
      owner = CASE WHEN kept.expires_at <= $5 THEN excluded.owner ELSE kept.owner END,
      expires_at = CASE WHEN kept.expires_at <= $5 THEN excluded.expires_at ELSE kept.expires_at END
    RETURNING fingerprint, attempt, answer, key_id`,
  /** A key that another attempt took over is neither answered nor released. */
  finish: 'UPDATE banklink_answers SET answer = $3, key_id = $4, expires_at = $5 WHERE key = $1 AND attempt = $2',
  release: 'DELETE FROM banklink_answers WHERE key = $1 AND attempt = $2 AND answer IS NULL',
  /** $1 is now. */
  keyIds: 'SELECT DISTINCT key_id FROM banklink_answers WHERE key_id IS NOT NULL AND expires_at > $1',
  clean: 'DELETE FROM banklink_answers WHERE expires_at <= $1 RETURNING key',
  eraseOwner: 'DELETE FROM banklink_answers WHERE owner = $1 AND answer IS NOT NULL RETURNING key',
} as const

export const limitStatements = {
  /**
   * Takes one: $2 is when a new key is free again, $3 what each takes in milliseconds, $4 the time up to which may be taken
   * ahead, $5 now. Without a row nothing was taken.
   */
  take: `INSERT INTO banklink_limits AS kept (key, free_at) VALUES ($1, $2)
    ON CONFLICT (key) DO UPDATE SET free_at = CASE WHEN kept.free_at < $5 THEN $2 ELSE kept.free_at + $3 END
      WHERE kept.free_at + $3 <= $4 OR kept.free_at < $5
    RETURNING free_at`,
  find: 'SELECT free_at FROM banklink_limits WHERE key = $1',
  clean: 'DELETE FROM banklink_limits WHERE free_at <= $1 RETURNING key',
} as const

export const auditStatements = {
  record: `INSERT INTO banklink_audit
      (id, at, owner, actor, type, platform, account_id, purpose, outcome, code, request_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  /** $2 is an account's ID, or null for all of them. */
  list: `SELECT at, owner, actor, type, platform, account_id, purpose, outcome, code, request_id FROM banklink_audit
    WHERE owner = $1 AND (CAST($2 AS TEXT) IS NULL OR account_id = $2) ORDER BY at DESC, id LIMIT $3`,
  purge: 'DELETE FROM banklink_audit WHERE at < $1 RETURNING id',
  eraseOwner: 'DELETE FROM banklink_audit WHERE owner = $1 RETURNING id',
} as const

export const migrationStatements = {
  version: 'SELECT max(version) AS version FROM banklink_migrations',
  create: 'CREATE TABLE IF NOT EXISTS banklink_migrations (version BIGINT PRIMARY KEY, applied_at BIGINT NOT NULL)',
  record: 'INSERT INTO banklink_migrations (version, applied_at) VALUES ($1, $2)',
} as const
