import type { LinkSessionState } from '@banklink/core'
import type { LinkEvent } from '@banklink/react'
import { useCallback, useState } from 'react'

/** A line of the log: something that Link reported, or a new state of the session. */
export interface LogEntry {
  id: number
  kind: 'event' | 'state'
  /** Milliseconds since 1970, when the page heard of it. */
  at: number
  name: string
  /** In one line. */
  details: string
}

export interface LinkLog {
  /** Newest last. */
  entries: readonly LogEntry[]
  addEvent: (event: LinkEvent) => void
  addState: (state: LinkSessionState) => void
  clear: () => void
}

const longest = 200

/** What of an event is worth a line. */
const telling = ['view_name', 'institution_name', 'exit_status', 'status', 'error_code']

/** Keeps what happened in Link and in the session, for one owner: another's begins empty. */
export function useLinkLog(owner: string): LinkLog {
  const [held, hold] = useState<{ owner: string; entries: readonly LogEntry[] }>({ owner, entries: [] })
  const add = useCallback(
    (entry: Omit<LogEntry, 'id' | 'at'>) =>
      hold((before) => {
        const entries = before.owner === owner ? before.entries : []
        const id = (entries.at(-1)?.id ?? 0) + 1
        return { owner, entries: [...entries, { ...entry, id, at: Date.now() }].slice(-longest) }
      }),
    [owner],
  )
  return {
    entries: held.owner === owner ? held.entries : [],
    addEvent: useCallback(
      ({ name, details }: LinkEvent) =>
        add({ kind: 'event', name, details: telling.flatMap((key) => details[key] ?? []).join(' · ') }),
      [add],
    ),
    addState: useCallback(
      (state: LinkSessionState) => add({ kind: 'state', name: state.status, details: why(state) }),
      [add],
    ),
    clear: useCallback(() => hold({ owner, entries: [] }), [owner]),
  }
}

function why(state: LinkSessionState): string {
  if (state.status === 'failed') {
    const { code, details } = state.error
    return [`${state.step}: ${code}`, details.platformCode].filter(Boolean).join(' · ')
  }
  if (state.status === 'done') return state.outcome
  if (state.status === 'left') return state.exit?.status ?? ''
  if (state.status === 'preparing') return state.wantsOpen ? 'for a click' : 'ahead of a click'
  return ''
}
