import type { LinkedAccount } from '@banklink/core'
import { LinkAccountButton, LinkedAccounts, LinkIntro } from '@banklink/react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useWords } from '../session/SpeechContext.ts'
import type { Words } from '../words/Words.ts'
import { SomebodyElse } from './SomebodyElse.tsx'

export interface BankAccountsProps {
  owner: string
  linkButton: RefObject<HTMLButtonElement | null>
}

/** The linked bank accounts, or why to link one, and a button for one more. */
export function BankAccounts({ owner, linkButton }: BankAccountsProps): ReactNode {
  const words = useWords().banks
  const [linked, tell] = useState<{ owner: string; account: LinkedAccount } | null>(null)
  const news = linked?.owner === owner && nextStep(linked.account, words)
  return (
    <section className="card banks" aria-labelledby="banks">
      <h2 id="banks">{words.title}</h2>
      <LinkedAccounts contactHref="mailto:help@tidewell.example" empty={<LinkIntro brand="Tidewell" />} />
      <LinkAccountButton
        ref={linkButton}
        onLinked={(account, { outcome }) => tell(outcome === 'pending' ? null : { owner, account })}
        onExit={() => tell(null)}
        onError={() => tell(null)}
      />
      <p className="news" role="status">
        {news}
      </p>
      <SomebodyElse />
    </section>
  )
}

function nextStep({ institution }: LinkedAccount, words: Words['banks']): string {
  return words.next(institution.name ?? words.yourBank)
}
