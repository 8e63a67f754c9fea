import { useLinkedAccounts } from '@banklink/react'
import type { ReactNode } from 'react'
import type { Savings } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import { accountName } from './accountName.ts'
import { useFormats } from './useFormats.ts'

/** How much there is, and which bank more can come from. */
export function Balance({ savings }: { savings: Savings }): ReactNode {
  const words = useWords().savings
  const { money, percent } = useFormats()
  return (
    <section className="balance" aria-labelledby="balance">
      <h2 id="balance">{words.title}</h2>
      <p className="amount">{money(savings.balance)}</p>
      <dl>
        <div>
          <dt>{words.yield}</dt>
          <dd>{percent(savings.rate)}</dd>
        </div>
        <div>
          <dt>{words.earned}</dt>
          <dd>{money(savings.earnedThisYear)}</dd>
        </div>
        <div>
          <dt>{words.bank}</dt>
          <dd>
            <Source />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Source(): ReactNode {
  const words = useWords()
  const { data } = useLinkedAccounts({ query: { select: (all) => all.filter(({ canMoveMoney }) => canMoveMoney) } })
  const [first, ...others] = data ?? []
  if (!first) return words.savings.noBank
  const bank = first.institution.name ?? accountName(first, words)
  return others.length > 0 ? `${bank} + ${others.length}` : bank
}
