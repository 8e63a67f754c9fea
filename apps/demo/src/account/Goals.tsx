import type { ReactNode } from 'react'
import type { Goal } from '../../server/people.ts'
import { roundMoney } from './money.ts'

/** What the savings are for. */
export function Goals({ goals }: { goals: readonly Goal[] }): ReactNode {
  return (
    <section className="card goals" aria-labelledby="goals">
      <h2 id="goals">Goals</h2>
      <ul>
        {goals.map(({ name, saved, target }) => (
          <li key={name}>
            <span className="goal-name">{name}</span>
            <span className="goal-amount">
              {roundMoney(saved)} of {roundMoney(target)}
            </span>
            <progress aria-label={name} value={saved} max={target} />
          </li>
        ))}
      </ul>
    </section>
  )
}
