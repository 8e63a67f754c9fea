import type { ReactNode } from 'react'
import type { Person } from '../../server/people.ts'
import { Activity } from './Activity.tsx'
import { Balance } from './Balance.tsx'
import { BankAccounts } from './BankAccounts.tsx'
import { Goals } from './Goals.tsx'
import { Header } from './Header.tsx'

/** What somebody sees of their savings, and the banks that money comes from. */
export function AccountPage({ person }: { person: Person }): ReactNode {
  const { savings } = person
  return (
    <div className="page">
      <Header name={person.name} />
      <main>
        <h1 className="greeting">Hello, {person.name.split(' ')[0]}</h1>
        <div className="columns">
          <Balance savings={savings} />
          <BankAccounts owner={person.id} />
          <Goals goals={savings.goals} />
          <Activity activity={savings.activity} />
        </div>
      </main>
      <footer>
        <p>Tidewell is made up: no bank, no money, and nobody’s real account. It shows Banklink at work.</p>
      </footer>
    </div>
  )
}
