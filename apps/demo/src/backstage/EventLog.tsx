import type { ReactNode } from 'react'
import type { LogEntry } from './useLinkLog.ts'

/** What Link reported and what the session made of it, newest last. */
export function EventLog({ entries }: { entries: readonly LogEntry[] }): ReactNode {
  return (
    <section aria-labelledby="log">
      <h3 id="log">Event log</h3>
      <p className="fine">Link’s callbacks, and the states of the session</p>
      {entries.length === 0 && <p className="none">Nothing happened yet.</p>}
      {entries.length > 0 && (
        // A part that scrolls has to be reached by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="log" role="group" tabIndex={0} aria-labelledby="log">
          <ol>
            {entries.map(({ id, kind, at, name, details }) => (
              <li key={id} data-kind={kind}>
                <time>{timeOf(at)}</time>
                <span>
                  <strong>{name}</strong> {details}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}

function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}
