import type { LinkedAccount } from '@banklink/core'
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
  const [linked, tell] = useState<{ owner: string; id: string } | null>(null)
  const { data } = useLinkedAccounts()
  const account = linked?.owner === owner ? data?.find(({ id }) => id === linked.id) : undefined
  const next = account && nextStep(account, words)
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
        <p className="news" role="status" data-status={account?.status}>
          {next}
        </p>
      </div>
      <LinkAccountButton
        ref={linkButton}
        onLinked={({ id }) => tell({ owner, id })}
        onExit={() => tell(null)}
        onError={() => tell(null)}
      />
      <SomebodyElse />
    </section>
  )
}

/** The next step with the account that was linked, as the list has it now. */
function nextStep({ status, institution }: LinkedAccount, words: Words['banks']): string | null {
  const bank = institution.name ?? words.yourBank
  switch (status) {
    case 'active':
      return words.next(bank)
    case 'storing':
    case 'verifying':
    case 'awaiting_deposits':
      return words.nextPending(bank)
    case 'reconnect_required':
      return words.nextSignIn(bank)
    default:
      return null
  }
}
