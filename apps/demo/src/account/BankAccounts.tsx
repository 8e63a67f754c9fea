import type { LinkedAccount } from '@banklink/core'
import { LinkAccountButton, LinkedAccounts } from '@banklink/react'
import { type ReactNode, useState } from 'react'
import { SomebodyElse } from './SomebodyElse.tsx'
import { TrustNotes } from './TrustNotes.tsx'

/** The linked bank accounts, a button for one more, and why that is safe. */
export function BankAccounts({ owner }: { owner: string }): ReactNode {
  const [news, tell] = useState({ owner, text: '' })
  return (
    <section className="card banks" aria-labelledby="banks">
      <h2 id="banks">Bank accounts</h2>
      <p className="lead">Link the account you get paid into, and move money to your savings in a day or two.</p>
      <LinkedAccounts contactHref="mailto:help@tidewell.example" />
      <LinkAccountButton
        onLinked={(account, { outcome }) => tell({ owner, text: nextStep(account, outcome) })}
        onExit={() => tell({ owner, text: '' })}
        onError={() => tell({ owner, text: '' })}
      />
      <p className="news" role="status">
        {news.owner === owner && news.text}
      </p>
      <SomebodyElse />
      <TrustNotes />
    </section>
  )
}

function nextStep({ institution }: LinkedAccount, outcome: 'active' | 'pending'): string {
  if (outcome === 'pending') return ''
  return `Next: set up a weekly deposit from ${institution.name ?? 'your bank'}. Even $20 adds up.`
}
