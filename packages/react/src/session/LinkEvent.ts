/**
 * One thing that Link reported. Safe to log and to send to analytics: what a person typed (search words,
 * routing numbers, masks) is not in it.
 *
 * Only `OPEN` arrives when it happens; the others are delivered at the end. Sort by `timestamp`, and expect names
 * that are not documented yet.
 *
 * @see https://plaid.com/docs/link/web/#onevent
 */
export interface LinkEvent {
  /** Plaid's event name, or the callback: `onSuccess`, `onExit`, `onLoad`. */
  name: string
  /** ISO 8601, as Link says it; null for callbacks, which carry none. */
  timestamp: string | null
  linkSessionId: string | null
  /** Everything else that is safe, in Plaid's names. */
  details: Readonly<Record<string, string>>
}

const safe = [
  'error_code',
  'error_type',
  'exit_status',
  'institution_id',
  'institution_name',
  'is_update_mode',
  'match_reason',
  'mfa_type',
  'request_id',
  'selection',
  'status',
  'view_name',
]

/** Keeps of a callback's metadata what is safe to log. */
export function toLinkEvent(name: string, metadata: object | null | undefined): LinkEvent {
  const given = (metadata ?? {}) as Record<string, unknown>
  const details: Record<string, string> = {}
  for (const key of safe) {
    const value = text(given[key])
    if (value) details[key] = value
  }
  return { name, timestamp: text(given.timestamp), linkSessionId: text(given.link_session_id), details }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null
}
