import type { LinkedAccount } from '@banklink/core'
import { useLinkedAccounts } from '@banklink/react'
import type { ReactNode } from 'react'
import type { Savings } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import type { Words } from '../words/Words.ts'
import { accountName } from './accountName.ts'
import { useFormats } from './useFormats.ts'

/** How much there is, and which bank more can come from. */
export function Balance({ savings }: { savings: Savings }): ReactNode {
  const words = useWords().savings
  const { money, percent } = useFormats()
  return (
    <section className="balance" aria-labelledby="balance">
      <div>
        <h2 id="balance">{words.title}</h2>
        <p className="amount">{money(savings.balance)}</p>
      </div>
      <dl>
        <div>
          <dt>{words.yield}</dt>
          <dd>{percent(savings.rate)}</dd>
        </div>
        <div>
          <dt>{words.earned}</dt>
          <dd>{money(savings.earnedThisYear)}</dd>
        </div>
      </dl>
      <dl className="bank">
        <div>
          <dt>{words.bank}</dt>
          <dd>
            <LinkedBank />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function LinkedBank(): ReactNode {
  const words = useWords()
  const { data, isPending } = useLinkedAccounts()
  if (!data) return isPending ? '…' : '–'
  return linesOf(data, words).map((line) => <p key={line}>{line}</p>)
}

/** The banks that can be used, and a bank that needs its customer. */
function linesOf(accounts: readonly LinkedAccount[], words: Words): string[] {
  const { signInNeeded, notReady, noBank } = words.savings
  const own = accounts.filter(({ kind, status }) => kind === 'own' && status !== 'failed')
  const bankOf = (account: LinkedAccount) => account.institution.name ?? accountName(account, words)
  const [usable, ...others] = own.filter(({ canMoveMoney }) => canMoveMoney)
  const lapsed = own.find(({ status }) => status === 'reconnect_required')
  const [waiting] = own
  const lines = [
    ...(usable ? [others.length > 0 ? `${bankOf(usable)} + ${others.length}` : bankOf(usable)] : []),
    ...(lapsed ? [signInNeeded(bankOf(lapsed))] : []),
  ]
  if (lines.length > 0) return lines
  return [waiting ? notReady(bankOf(waiting)) : noBank]
}
