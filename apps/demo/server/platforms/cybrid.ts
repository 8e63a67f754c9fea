import { cybridBackend } from '@banklink/backends/cybrid'
import { ownOf, type Person } from '../people.ts'
import type { NamedFault, Platform, PlatformWorld, Row } from './Platform.ts'

/** How Link looks, as the brand has set it up with Cybrid. */
const linkCustomizationName = 'tidewell'

/** Cybrid, which holds the Plaid account. Each customer is a customer there. */
export function cybrid({ url, mock }: PlatformWorld): Platform {
  const baseUrl = url + mock.cybrid.baseUrlPath
  const customerGuid = (person: Person): string => ownOf(person, mock.cybrid.customers).customerGuid
  // A brand knows which it is; the demo shows either.
  const renewal = () => mock.state().switches.cybrid.renewal
  return {
    id: 'cybrid',
    name: 'Cybrid',
    backend: (person) =>
      cybridBackend({
        baseUrl,
        customerGuid: customerGuid(person),
        linkCustomizationName,
        token: () => mock.cybrid.credentials.bankToken,
        renewal: renewal(),
        clock: mock.clock,
      }),
    rows: (person) => {
      const { externalBankAccounts, workflows } = mock.state().cybrid
      const isTheirs = (row: { customerGuid: string | null }): boolean => row.customerGuid === customerGuid(person)
      return [
        {
          title: `External bank accounts of ${person.name} at Cybrid`,
          rows: externalBankAccounts.filter(isTheirs).toReversed().map(accountRow),
        },
        { title: 'Workflows', rows: workflows.filter(isTheirs).toReversed().map(workflowRow) },
      ]
    },
    faults,
    direct: {
      customerGuid,
      linkCustomizationName,
      renewal,
      customerToken: (person) =>
        getCustomerToken(baseUrl, {
          bankToken: mock.cybrid.credentials.bankToken,
          customerGuid: customerGuid(person),
          scopes: renewal() === 'follow' ? pageScopes : [...pageScopes, 'external_bank_accounts:write'],
        }),
    },
  }
}

/** The scopes that a page needs to link accounts and to read its own, without Cybrid's personal data. */
const pageScopes = [
  'workflows:read',
  'workflows:execute',
  'external_bank_accounts:read',
  'external_bank_accounts:execute',
]

interface CustomerTokenRequest {
  bankToken: string
  customerGuid: string
  scopes: readonly string[]
}

/** A token for one customer, which only the bank's own token can get. */
async function getCustomerToken(
  baseUrl: string,
  { bankToken, customerGuid, scopes }: CustomerTokenRequest,
): Promise<string> {
  const response = await fetch(`${baseUrl}/api/customer_tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bankToken}` },
    body: JSON.stringify({ customer_guid: customerGuid, scopes }),
  })
  if (!response.ok) throw new Error(`Cybrid answered ${response.status}, so there is no token for the customer.`)
  const { access_token: token } = (await response.json()) as { access_token: string }
  return token
}

type CybridState = ReturnType<PlatformWorld['mock']['state']>['cybrid']

function accountRow(row: CybridState['externalBankAccounts'][number]): Row {
  const { guid, institutionId, mask, asset, state, failureCode } = row
  const name = [institutionId, mask && `••${mask}`, asset].filter(Boolean).join(' ')
  return { id: guid, name, status: [state, failureCode].filter(Boolean).join(', '), isGood: state === 'completed' }
}

function workflowRow({ guid, kind, state, failureCode }: CybridState['workflows'][number]): Row {
  const name = kind === 'link_token_update' ? 'Link token, update mode' : 'Link token'
  return { id: guid, name, status: [state, failureCode].filter(Boolean).join(', '), isGood: state === 'completed' }
}

const workflows = '/cybrid/api/workflows'
const accounts = '/cybrid/api/external_bank_accounts'

const faults: readonly NamedFault[] = [
  { name: 'Link tokens take 30 s', switches: { cybrid: { workflowMs: 30_000 } } },
  { name: 'Workflows fail', switches: { cybrid: { workflowFailureCode: 'plaid_error' } } },
  { name: 'Refuse the next account, 422', fault: { method: 'POST', path: accounts, status: 422 } },
  { name: 'Accounts come back failed', switches: { cybrid: { accountFailureCode: 'duplicate' } } },
  { name: 'Lose the account’s answer', fault: { method: 'POST', path: accounts, lose_answer: true } },
  { name: 'Lose a workflow’s answer', fault: { method: 'POST', path: workflows, lose_answer: true } },
  // The kit asks three times before it says so.
  { name: 'Fail the next list, 500', fault: { method: 'GET', path: accounts, status: 500, times: 3 }, meetsList: true },
]
