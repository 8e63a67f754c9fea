import { useLinkedAccounts } from '@banklink/react'
import type { ReactNode } from 'react'
import type { Savings } from '../../server/people.ts'
import { money } from './money.ts'

/** How much there is, and which bank more can come from. */
export function Balance({ savings }: { savings: Savings }): ReactNode {
  return (
    <section className="balance" aria-labelledby="balance">
      <h2 id="balance">Total savings</h2>
      <p className="amount">{money(savings.balance)}</p>
      <dl>
        <div>
          <dt>Annual yield</dt>
          <dd>{savings.rate.toFixed(2)}%</dd>
        </div>
        <div>
          <dt>Earned this year</dt>
          <dd>{money(savings.earnedThisYear)}</dd>
        </div>
        <div>
          <dt>Linked bank</dt>
          <dd>
            <Source />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Source(): ReactNode {
  const { data } = useLinkedAccounts({ query: { select: (all) => all.filter(({ canMoveMoney }) => canMoveMoney) } })
  const [first, ...others] = data ?? []
  if (!first) return 'None yet'
  // Some platforms tell no bank's name.
  const bank = first.institution.name ?? `${first.name ?? 'Account'} ${first.mask ? `••${first.mask}` : ''}`.trim()
  return others.length > 0 ? `${bank} + ${others.length}` : bank
}
