import type { MockState } from '@banklink/mock-backend'
import type { ReactNode } from 'react'
import type { SignedIn } from '../../server/signIn.ts'

export interface PlatformRowsProps {
  state: MockState | undefined
  signedIn: SignedIn
}

/** The rows that stand at Bond for whoever is signed in. */
export function PlatformRows({ state, signedIn: { person, people } }: PlatformRowsProps): ReactNode {
  // People and card accounts are bound on the server in the same order.
  const card = state?.bond.cardAccounts[people.findIndex(({ id }) => id === person.id)]
  return (
    <section aria-labelledby="platform">
      <h3 id="platform">At the platform</h3>
      <p className="fine">External accounts of {person.name}’s card account at Bond</p>
      {card && card.linkedAccounts.length === 0 && <p className="none">No rows.</p>}
      {card && card.linkedAccounts.length > 0 && (
        <ul className="rows">
          {card.linkedAccounts.toReversed().map((row) => (
            <li key={row.linkedAccountId} data-status={row.status}>
              <code>{row.linkedAccountId.slice(0, 8)}</code>
              <span>{row.bankName ?? 'Nothing linked'}</span>
              <span className="row-status">{[row.status, row.verificationStatus].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
