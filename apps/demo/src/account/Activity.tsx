import type { ReactNode } from 'react'
import type { Activity as Movement } from '../../server/people.ts'
import { movement } from './money.ts'

/** What came and went of late. */
export function Activity({ activity }: { activity: readonly Movement[] }): ReactNode {
  return (
    <section className="card activity" aria-labelledby="activity">
      <h2 id="activity">Recent activity</h2>
      <ul>
        {activity.map(({ title, detail, daysAgo, amount }) => (
          <li key={title}>
            <span className="activity-title">{title}</span>
            <span className="activity-detail">
              {detail} · {dayOf(daysAgo)}
            </span>
            <span className={amount > 0 ? 'activity-amount gain' : 'activity-amount'}>{movement(amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' })

function dayOf(daysAgo: number): string {
  return day.format(Date.now() - daysAgo * 86_400_000)
}
