import type { ReactNode } from 'react'
import type { Goal } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import { useFormats } from './useFormats.ts'

/** The savings goals. Their names are the customer's own. */
export function Goals({ goals }: { goals: readonly Goal[] }): ReactNode {
  const words = useWords().goals
  const { roundMoney } = useFormats()
  return (
    <section className="card goals" aria-labelledby="goals">
      <h2 id="goals">{words.title}</h2>
      <ul>
        {goals.map(({ name, saved, target }) => (
          <li key={name}>
            <span className="goal-name" lang="en">
              {name}
            </span>
            <span className="goal-amount">
              {words.progress({ saved: roundMoney(saved), target: roundMoney(target) })}
            </span>
            <progress aria-label={name} lang="en" value={saved} max={target} />
          </li>
        ))}
      </ul>
    </section>
  )
}
