import { ReconnectBanner, useLinkedAccounts } from '@banklink/react'
import { type ReactNode, type RefObject, useState } from 'react'
import type { Person } from '../../server/people.ts'
import { useWords } from '../session/SpeechContext.ts'
import { Activity } from './Activity.tsx'
import { Balance } from './Balance.tsx'
import { BankAccounts } from './BankAccounts.tsx'
import { Footer } from './Footer.tsx'
import { Goals } from './Goals.tsx'
import { Header } from './Header.tsx'
import { MoveMoney } from './MoveMoney.tsx'
import type { Transfer } from './Transfer.ts'
import { useKeptHeight } from './useKeptHeight.ts'

export interface AccountPageProps {
  person: Person
  linkButton: RefObject<HTMLButtonElement | null>
}

/** The customer's savings, and the linked bank accounts. */
export function AccountPage({ person, linkButton }: AccountPageProps): ReactNode {
  const { savings } = person
  const words = useWords()
  const [all, add] = useState<readonly Transfer[]>([])
  // Once the accounts are there, the banner is above the cards or isn't: until then, the cards are not shown.
  const { data, isPending } = useLinkedAccounts()
  const [isReady, setReady] = useState(!isPending)
  if (!isPending && !isReady) setReady(true)
  const lapsed = data?.filter(({ kind, nextAction }) => kind === 'own' && nextAction === 'reconnect')
  const bannerArea = useKeptHeight<HTMLDivElement>(lapsed?.length)
  const transfers = all.filter(({ owner }) => owner === person.id)
  return (
    <div className="page">
      <Header name={person.name} />
      <div className="account" data-loading={isReady ? undefined : ''}>
        <h2 className="greeting">{words.greeting(person.name.split(' ')[0] ?? person.name)}</h2>
        <div className="banner-area" ref={bannerArea}>
          <ReconnectBanner onDismiss={() => {}} />
        </div>
        <div className="cards">
          <Balance savings={savings} />
          <BankAccounts owner={person.id} linkButton={linkButton} />
          <MoveMoney
            key={person.id}
            goals={savings.goals}
            onMoved={(move) => add([{ ...move, id: all.length, owner: person.id }, ...all])}
          />
          <Goals goals={savings.goals} />
          <Activity activity={savings.activity} transfers={transfers} />
        </div>
      </div>
      <Footer />
    </div>
  )
}
