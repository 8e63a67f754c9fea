import type { ReactNode } from 'react'
import type { RowGroup } from '../../server/platforms/Platform.ts'

/** The signed-in customer's rows at the platform. */
export function PlatformRows({ groups }: { groups: readonly RowGroup[] | undefined }): ReactNode {
  return (
    <section aria-labelledby="rows">
      <h3 id="rows">At the platform</h3>
      {groups?.map(({ title, rows }) => (
        <div key={title} className="row-group">
          <p className="fine">{title}</p>
          {rows.length === 0 && <p className="none">No rows.</p>}
          {rows.length > 0 && (
            <ul className="rows" aria-label={title}>
              {rows.map(({ id, name, status, isGood }) => (
                <li key={id} data-good={isGood || undefined}>
                  <code>{id.slice(0, 8)}</code>
                  <span>{name || 'No account linked'}</span>
                  <span className="row-status">{status}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}
