import type { EventDraft } from '../flow/Flow.ts'
import type { EventMetadata } from '../sdk/PlaidSdk.ts'

export interface RecordedEvent {
  name: string
  metadata: EventMetadata
}

/** Adds the time and the IDs to events, and delays events that Plaid delivers only at the end. */
export interface EventRecorder {
  /**
   * Records an event; returns it if it must be delivered at once, otherwise null. `at` is in milliseconds since 1970.
   */
  record: (draft: EventDraft, of: { linkSessionId: string; at: number }) => RecordedEvent | null
  /** Returns the delayed events, oldest first, and clears them. */
  takeLate: () => readonly RecordedEvent[]
}

export function createEventRecorder({ ids }: { ids: () => string }): EventRecorder {
  let late: RecordedEvent[] = []
  return {
    record: ({ name, ...fields }, { linkSessionId, at }) => {
      const stamp = { timestamp: new Date(at).toISOString(), link_session_id: linkSessionId, request_id: ids() }
      const event = { name, metadata: { ...nothing, ...stamp, ...fields } }
      if (realTime.has(name)) return event
      late.push(event)
      return null
    },
    takeLate: () => {
      const taken = late
      late = []
      return taken
    },
  }
}

/** @see https://plaid.com/docs/link/web/#onevent */
const realTime: ReadonlySet<string> = new Set([
  'OPEN',
  'LAYER_READY',
  'LAYER_NOT_AVAILABLE',
  'LAYER_AUTOFILL_NOT_AVAILABLE',
])

const nothing = {
  account_number_mask: null,
  error_type: null,
  error_code: null,
  error_message: null,
  exit_status: null,
  institution_id: null,
  institution_name: null,
  institution_search_query: null,
  is_update_mode: null,
  match_reason: null,
  mfa_type: null,
  routing_number: null,
  view_name: null,
  selection: null,
}
