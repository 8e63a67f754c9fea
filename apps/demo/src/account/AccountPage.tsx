import { ReconnectBanner } from '@banklink/react'
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

export interface AccountPageProps {
  person: Person
  linkButton: RefObject<HTMLButtonElement | null>
}

/** The customer's savings, and the linked bank accounts. */
export function AccountPage({ person, linkButton }: AccountPageProps): ReactNode {
  const { savings } = person
  const words = useWords()
  const [all, add] = useState<readonly Transfer[]>([])
  const transfers = all.filter(({ owner }) => owner === person.id)
  return (
    <div className="page">
      <Header name={person.name} />
      <div className="account">
        <ReconnectBanner onDismiss={() => {}} />
        <h2 className="greeting">{words.greeting(person.name.split(' ')[0] ?? person.name)}</h2>
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
