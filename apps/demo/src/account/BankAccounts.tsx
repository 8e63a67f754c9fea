import type { LinkedAccount, LinkOutcome } from '@banklink/core'
import { LinkAccountButton, LinkedAccounts, LinkIntro, useLinkedAccounts } from '@banklink/react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useWords } from '../session/SpeechContext.ts'
import type { Words } from '../words/Words.ts'
import { SomebodyElse } from './SomebodyElse.tsx'
import { useKeptHeight } from './useKeptHeight.ts'

export interface BankAccountsProps {
  owner: string
  linkButton: RefObject<HTMLButtonElement | null>
}

/** The linked bank accounts, or why to link one, and a button for one more. */
export function BankAccounts({ owner, linkButton }: BankAccountsProps): ReactNode {
  const words = useWords().banks
  const [linked, tell] = useState<(Linked & { owner: string }) | null>(null)
  const { data } = useLinkedAccounts()
  const isListed = linked?.owner === owner && data?.some(({ id }) => id === linked.account.id)
  const count = data?.length
  // Who removed the last account needs no introduction.
  const [listedOwner, list] = useState<string | null>(null)
  if (count && listedOwner !== owner) list(owner)
  const area = useKeptHeight<HTMLDivElement>(count && count > 1 ? undefined : count)
  return (
    <section className="card banks" aria-labelledby="banks">
      <h2 id="banks">{words.title}</h2>
      <div className="bank-list" ref={area}>
        <LinkedAccounts
          contactHref="mailto:help@tidewell.example"
          empty={listedOwner === owner ? <p>{words.none}</p> : <LinkIntro brand="Tidewell" />}
        />
        <p className="news" role="status" data-outcome={linked?.outcome}>
          {isListed && nextStep(linked, words)}
        </p>
      </div>
      <LinkAccountButton
        ref={linkButton}
        onLinked={(account, { outcome }) => tell({ owner, account, outcome })}
        onExit={() => tell(null)}
        onError={() => tell(null)}
      />
      <SomebodyElse />
    </section>
  )
}

interface Linked {
  account: LinkedAccount
  outcome: LinkOutcome
}

function nextStep({ account, outcome }: Linked, words: Words['banks']): string | null {
  const bank = account.institution.name ?? words.yourBank
  if (outcome === 'problem') return null
  return outcome === 'pending' ? words.nextPending(bank) : words.next(bank)
}
