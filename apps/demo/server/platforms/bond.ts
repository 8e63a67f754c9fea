import { bondBackend } from '@banklink/backends/bond'
import type { LinkedAccountState } from '@banklink/mock-backend'
import { ownOf } from '../people.ts'
import type { NamedFault, Platform, PlatformWorld, Row } from './Platform.ts'

/** Bond, which holds the Plaid account. Each customer has a card account there. */
export function bond({ url, mock }: PlatformWorld): Platform {
  return {
    id: 'bond',
    name: 'Bond',
    backend: (person) =>
      bondBackend({
        ...mock.bond.credentials,
        baseUrl: url + mock.bond.baseUrlPath,
        cardAccountId: ownOf(person, mock.bond.cardAccounts).accountId,
        clock: mock.clock,
      }),
    rows: (person) => {
      const { linkedAccounts } = ownOf(person, mock.state().bond.cardAccounts)
      const title = `External accounts of ${person.name}’s card account at Bond`
      return [{ title, rows: linkedAccounts.map(bondRow).toReversed() }]
    },
    faults,
  }
}

/** A row of Bond's, as it is shown behind the scenes. */
export function bondRow({ linkedAccountId, bankName, status, verificationStatus }: LinkedAccountState): Row {
  return {
    id: linkedAccountId,
    name: bankName ?? '',
    status: [status, verificationStatus].filter(Boolean).join(', '),
    isGood: status === 'active',
  }
}

const plaid = '/bond/api/v0/accounts/*/external_accounts/plaid'

/** Bond's list, of a card account, a customer or a business. */
export const bondListFault: NamedFault = {
  name: 'Fail the next list, 500',
  // The kit asks three times before it says so.
  fault: { method: 'GET', path: '/bond/api/v0/accounts/*/external_accounts', status: 500, times: 3 },
  meetsList: true,
}

// At Bond a request for a link token and an exchange share method and path; only the exchange has a body.
const faults: readonly NamedFault[] = [
  { name: 'Slow link token, 3 s', fault: { method: 'POST', path: plaid, with_body: false, delay_ms: 3000 } },
  { name: 'Refuse the next exchange, 422', fault: { method: 'POST', path: plaid, with_body: true, status: 422 } },
  { name: 'Lose the exchange’s answer', fault: { method: 'POST', path: plaid, with_body: true, lose_answer: true } },
  bondListFault,
]
