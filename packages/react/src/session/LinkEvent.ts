/**
 * One event that Link reported. Safe to log and to send to analytics: it has nothing the user typed, such as search
 * text, routing numbers or masks.
 * Only `OPEN` arrives when it happens; the others are delivered when Link closes. Sort by `timestamp`, and expect names
 * that are not documented yet.
 *
 * @see https://plaid.com/docs/link/web/#onevent
 */
export interface LinkEvent {
  /** Plaid's event name, or the callback: `onSuccess`, `onExit`, `onLoad`. */
  name: LinkEventName
  /** ISO 8601, as Link reports it; null for callbacks, which have none. */
  timestamp: string | null
  linkSessionId: string | null
  /** All other safe fields, with Plaid's names. */
  details: Readonly<Record<string, string>>
}

/** The names that Plaid documents, and any other that Link may report. */
export type LinkEventName =
  | 'onSuccess'
  | 'onExit'
  | 'onLoad'
  | 'AUTO_SUBMIT_PHONE'
  | 'BANK_INCOME_INSIGHTS_COMPLETED'
  | 'CLOSE_OAUTH'
  | 'CONNECT_NEW_INSTITUTION'
  | 'ERROR'
  | 'EXIT'
  | 'FAIL_OAUTH'
  | 'HANDOFF'
  | `IDENTITY_MATCH_${'FAILED' | 'PASSED'}`
  | `IDENTITY_VERIFICATION_${`${'START' | 'PASS' | 'FAIL' | 'PENDING_REVIEW'}_STEP` | `${'CREATE' | 'RESUME' | 'PASS' | 'FAIL' | 'PENDING_REVIEW'}_SESSION` | `${'OPEN' | 'RESUME' | 'CLOSE'}_UI`}`
  | `LAYER_${'AUTOFILL_NOT_AVAILABLE' | 'NOT_AVAILABLE' | 'READY'}`
  | 'MATCHED_SELECT_INSTITUTION'
  | 'OPEN'
  | 'OPEN_MY_PLAID'
  | 'OPEN_OAUTH'
  | 'SEARCH_INSTITUTION'
  | `SELECT_${'AUTH_TYPE' | 'BRAND' | 'DEGRADED_INSTITUTION' | 'DOWN_INSTITUTION' | 'FILTERED_INSTITUTION' | 'INSTITUTION'}`
  | 'SKIP_SUBMIT_PHONE'
  | `SUBMIT_${'ACCOUNT_NUMBER' | 'CREDENTIALS' | 'DOCUMENTS' | 'DOCUMENTS_ERROR' | 'DOCUMENTS_SUCCESS' | 'MFA' | 'OTP' | 'PHONE' | 'ROUTING_NUMBER'}`
  | 'TRANSITION_VIEW'
  | 'VERIFY_PHONE'
  | 'VIEW_DATA_TYPES'
  | (string & {})

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

/** Keeps the fields of a callback's metadata that are safe to log. */
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
