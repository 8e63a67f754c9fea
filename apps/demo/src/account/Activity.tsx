import type { ReactNode } from 'react'
import type { Activity as Movement } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import type { Words } from '../words/Words.ts'
import type { Transfer } from './Transfer.ts'
import { useFormats } from './useFormats.ts'

export interface ActivityProps {
  activity: readonly Movement[]
  /** Those of this visit, newest first. */
  transfers: readonly Transfer[]
}

/** Recent transactions. */
export function Activity({ activity, transfers }: ActivityProps): ReactNode {
  const words = useWords().activity
  const { movement, dayAgo } = useFormats()
  return (
    <section className="card activity" aria-labelledby="activity">
      <h2 id="activity">{words.title}</h2>
      <ul>
        {transfers.map(({ id, goal, amount }) => (
          <li key={id}>
            <span className="activity-kind">
              <span className="activity-title">{words.kinds.deposit}</span>
              <span className="activity-detail">
                {words.to(goal)} · {words.onItsWay}
              </span>
            </span>
            <span className="activity-amount awaited">{movement(amount)}</span>
          </li>
        ))}
        {activity.map((entry) => (
          <li key={`${entry.kind} ${entry.daysAgo}`}>
            <span className="activity-kind">
              <span className="activity-title">{words.kinds[entry.kind]}</span>
              <span className="activity-detail">
                {detailOf(entry, words)} · <span className="whole">{dayAgo(entry.daysAgo)}</span>
              </span>
            </span>
            <span className={entry.amount > 0 ? 'activity-amount gain' : 'activity-amount'}>
              {movement(entry.amount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function detailOf({ goal, amount }: Movement, words: Words['activity']): string {
  if (!goal) return words.paidMonthly
  return amount > 0 ? words.to(goal) : words.from(goal)
}
