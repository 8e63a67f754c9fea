import { isBanklinkError } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import type { LinkEvent } from '../session/LinkEvent.ts'
import type { LinkSession, SessionStep } from '../session/LinkSession.ts'
import { clockOf } from './clockOf.ts'
import type { RecordedError, RecordedId, RecordedRun, Recording, TimelineRow } from './Recording.ts'
import { beginsRun, idsOfEvent, idsOfStep, rowOfEvent, rowOfStep } from './rowsOf.ts'

/** Keeps what happens to a session, for a panel to show. */
export interface Recorder {
  /** Starts recording. Returns a function that stops it and keeps the recording. */
  start: () => () => void
  /** A new object after each change. */
  getRecording: () => Recording
  subscribe: (listener: () => void) => () => void
  clear: () => void
}

export interface RecorderParameters {
  session: LinkSession
  /** The source of errors of requests other than Link's. */
  queryClient: QueryClient
}

/** As many of each are kept; the oldest go first. */
const mostRuns = 10
const mostRows = 200
const mostErrors = 20

export function createRecorder({ session, queryClient }: RecorderParameters): Recorder {
  const clock = clockOf(session)
  const listeners = new Set<() => void>()
  let recording: Recording = { runs: [], errors: [] }
  let made = 0

  function change(next: Partial<Recording>): void {
    recording = { ...recording, ...next }
    for (const listener of listeners) listener()
  }

  function add(row: Omit<TimelineRow, 'id'>, ids: readonly RecordedId[]): void {
    const earlier = recording.runs.slice(0, -1)
    const run = recording.runs.at(-1) ?? newRun(row.at)
    const rows = [...run.rows, { ...row, id: ++made }].sort((one, other) => one.at - other.at).slice(-mostRows)
    change({ runs: [...earlier, { ...run, rows, ids: union(run.ids, ids) }] })
  }

  function newRun(startedAt: number): RecordedRun {
    const state = session.getState()
    const purpose = 'request' in state ? state.request.purpose : null
    return { id: ++made, purpose, startedAt, rows: [], ids: [] }
  }

  function heard(step: SessionStep): void {
    if (isNoise(step)) return
    const at = clock.now()
    if (beginsRun(step)) change({ runs: [...recording.runs, newRun(at)].slice(-mostRuns) })
    add({ ...rowOfStep(step), at, toldAt: at }, idsOfStep(step))
    if ('error' in step.event) failed({ where: `linking, ${step.event.type}`, error: step.event.error })
  }

  function told(event: LinkEvent): void {
    const toldAt = clock.now()
    const at = event.timestamp === null ? toldAt : Date.parse(event.timestamp)
    add({ ...rowOfEvent(event), at: Number.isNaN(at) ? toldAt : at, toldAt }, idsOfEvent(event))
  }

  function failed(found: Pick<RecordedError, 'where' | 'error'>): void {
    const error = { ...found, id: ++made, at: clock.now() }
    change({ errors: [error, ...recording.errors].slice(0, mostErrors) })
  }

  function askedOf(key: readonly unknown[] | undefined, error: unknown): void {
    if (key?.[0] === 'banklink' && isBanklinkError(error)) failed({ where: key.slice(3, 5).join(', '), error })
  }

  return {
    start() {
      const ends = [
        session.watch(heard),
        session.onEvent(told),
        queryClient.getQueryCache().subscribe((event) => {
          if (event.type !== 'updated' || event.action.type !== 'error') return
          askedOf(event.query.queryKey, event.action.error)
        }),
        queryClient.getMutationCache().subscribe((event) => {
          if (event.type !== 'updated' || event.action.type !== 'error') return
          askedOf(event.mutation.options.mutationKey, event.action.error)
        }),
      ]
      return () => {
        for (const end of ends) end()
      }
    },
    getRecording: () => recording,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear: () => change({ runs: [], errors: [] }),
  }
}

/**
 * Whether to leave out a step that changes nothing. Such a step is kept only if no run is in progress, unless it is a
 * prefetch on hover.
 */
function isNoise({ event, before, state }: SessionStep): boolean {
  return state === before && (state.status === 'idle' || event.type === 'prefetched')
}

function union(known: readonly RecordedId[], found: readonly RecordedId[]): readonly RecordedId[] {
  const fresh = found.filter(({ value }, index) => {
    const isKnown = known.some((id) => id.value === value)
    return !isKnown && found.findIndex((id) => id.value === value) === index
  })
  return fresh.length > 0 ? [...known, ...fresh] : known
}
