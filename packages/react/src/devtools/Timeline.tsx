import type { ReactNode } from 'react'
import type { RecordedRun, TimelineRow } from './Recording.ts'

export interface TimelineProps {
  /** Oldest first. */
  runs: readonly RecordedRun[]
  onClear: () => void
}

/** What happened, the newest run first, and in each run in the order in which it happened. */
export function Timeline({ runs, onClear }: TimelineProps): ReactNode {
  if (runs.length === 0) return <p>No events yet. Click a button that opens Link.</p>
  return (
    <>
      <p>
        Plaid Link reports most events when it closes. Each event is shown at the time it happened; <em>received</em> is
        when the page got it.
      </p>
      {[...runs].reverse().map((run, index) => (
        <section key={run.id} aria-labelledby={`run-${run.id}`}>
          <h3 id={`run-${run.id}`}>
            {runs.length - index}. {run.purpose ?? 'no purpose'}, started at {timeOf(run.startedAt)}
          </h3>
          <ol className="timeline" aria-labelledby={`run-${run.id}`}>
            {run.rows.map((row) => (
              <Row key={row.id} row={row} startedAt={run.startedAt} />
            ))}
          </ol>
        </section>
      ))}
      <button type="button" onClick={onClear}>
        Clear timeline
      </button>
    </>
  )
}

function Row({ row, startedAt }: { row: TimelineRow; startedAt: number }): ReactNode {
  const { kind, at, toldAt, name, state, details } = row
  const isLate = kind === 'link' && toldAt - at >= 1000
  return (
    <li data-kind={kind}>
      <span className="offset">{offset(at - startedAt)}</span>
      <span>
        {kind === 'link' && <span className="kind">Link </span>}
        <strong>{name}</strong>
        {state && <span className="state"> → {state}</span>} {details}
        {isLate && <span className="late"> received {offset(toldAt - startedAt)}</span>}
      </span>
    </li>
  )
}

function offset(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${Math.abs(ms)} ms`
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}
