import type { BanklinkError, LinkPurpose } from '@banklink/core'

/** What the panel recorded of one session, as plain data without tokens. */
export interface Recording {
  /** Oldest first. */
  runs: readonly RecordedRun[]
  /** Newest first. */
  errors: readonly RecordedError[]
}

/** From what set Link in motion to what ended it. */
export interface RecordedRun {
  id: number
  purpose: LinkPurpose | null
  /** Milliseconds since 1970. */
  startedAt: number
  /** Sorted by the time of the event, not of its delivery. */
  rows: readonly TimelineRow[]
  /** Ids for a support ticket, by what they are of. */
  ids: readonly RecordedId[]
}

export interface TimelineRow {
  id: number
  /** Something that happened to the session, or something that Link told. */
  kind: 'session' | 'link'
  /** Milliseconds since 1970. */
  at: number
  /** When the page received it. Milliseconds since 1970. */
  toldAt: number
  /** The session's event, or Link's. */
  name: string
  /** The state of the session that it led to; null where it changed none. */
  state: string | null
  /** In one line. */
  details: string
}

export interface RecordedId {
  label: 'Link session' | 'Request' | 'Account'
  value: string
}

export interface RecordedError {
  id: number
  /** Milliseconds since 1970. */
  at: number
  /** The step of linking, or the other request, that failed. */
  where: string
  error: BanklinkError
}
