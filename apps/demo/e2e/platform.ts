import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend, LinkedAccount, LinkToken, Step } from '@banklink/core'
import {
  type Fault,
  finishMockLink,
  type ItemState,
  type LinkedAccountState,
  type MockControl,
  type MockState,
  mockControl,
} from '@banklink/mock-backend'
import type { DemoServer } from './startServer.ts'

export type PlatformId = 'bond' | 'bond-processor' | 'cybrid' | 'own'
export type PersonId = 'nora' | 'theo'

/** The platform's side of the demo, over HTTP, from outside of the browser. */
export interface Platform {
  /** Steers the mock. */
  mock: MockControl
  state: () => Promise<MockState>
  /**
   * One customer's rows at the platform, including removed ones: at Bond such as `active instantly_verified First
   * Platypus Bank`, at Cybrid such as `completed ins_109508 0000`. For the brand's own server it returns Plaid's Items
   * of all customers, such as `exchanged First Platypus Bank 0000`.
   */
  rows: (person?: PersonId) => Promise<string[]>
  /** The same without openings, of which a pointer that comes to rest on the link button has one made ready. */
  linkedRows: () => Promise<string[]>
  /** How many public tokens were exchanged. */
  exchanges: () => Promise<number>
  /** How often a platform received this request, such as `POST …/plaid`. */
  asked: (method: string, path: RegExp) => Promise<number>
  /** The names of the fields that a platform was sent with the newest such request that had any. */
  fieldsOf: (method: string, path: RegExp) => Promise<string[]>
  /** The accounts as the brand's page is given them. */
  accounts: () => Promise<readonly LinkedAccount[]>
  secrets: () => Promise<readonly string[]>
  fail: (fault: Fault) => Promise<void>
  /** Moves the mock's clock, and the gateway's with it. */
  advance: (ms: number) => Promise<void>
  /** Sets how the deposits to a row's account end. */
  endDeposits: (linkedAccountId: string, end: 'verify' | 'expire') => Promise<void>
  spendTokensOnExit: () => Promise<void>
  /** Links an account through the gateway without a browser, and gives its id. */
  link: (account?: LinkedBefore) => Promise<string>
  /** Removes an account through the gateway, behind the page's back. */
  remove: (id: string) => Promise<void>
  /** Back to the beginning, gateway and all. */
  reset: () => Promise<void>
}

export interface LinkedBefore {
  person?: PersonId
  bank?: string
  /** The account's last digits. */
  mask?: string
  status?: 'instantly_verified' | 'pending_automatic_verification' | 'pending_manual_verification'
}

/** Bond's one address for link tokens and exchanges. */
export const plaidPath = '/bond/api/v0/accounts/*/external_accounts/plaid'

/** Bond's list. */
export const listPath = '/bond/api/v0/accounts/*/external_accounts'

export function platformOf({ url, mockUrl }: Pick<DemoServer, 'url' | 'mockUrl'>, id: PlatformId): Platform {
  const mock = mockControl(mockUrl)
  const brand = (person: PersonId): LinkBackend =>
    gatewayBackend({
      url: `${url}/api/banklink`,
      headers: () => ({ Cookie: `demo_user=${person}; demo_platform=${id}` }),
    })
  return {
    mock,
    state: mock.state,
    rows: async (person = 'nora') => rowsAt[id](await mock.state(), person),
    linkedRows: async () => rowsAt[id](await mock.state(), 'nora').filter((row) => row !== 'inactive'),
    exchanges: async () => (await mock.state()).plaid.publicTokens.filter(({ used }) => used).length,
    asked: async (method, path) =>
      (await mock.state()).requests.filter((request) => request.method === method && path.test(request.path)).length,
    fieldsOf: async (method, path) => {
      const sent = (await mock.state()).requests.filter(
        (request) => request.method === method && path.test(request.path) && request.fields.length > 0,
      )
      return sent.at(-1)?.fields ?? []
    },
    accounts: async () => (await brand('nora').list({}, call())).accounts,
    secrets: async () => (await mock.secrets()).secrets,
    fail: mock.fail,
    advance: async (ms) => {
      await mock.advance(ms)
    },
    endDeposits: mock.endDeposits,
    spendTokensOnExit: () => mock.set({ spendLinkTokenOnExit: true }),
    async link({ person = 'nora', bank = 'First Platypus Bank', mask = '0000', status = 'instantly_verified' } = {}) {
      const backend = brand(person)
      const begun = await finish<LinkToken>({ mock, backend }, await backend.begin({ purpose: 'link' }, call()))
      const { publicToken, linkSessionId, institution, account } = await finishMockLink(mock, {
        linkToken: begun.linkToken,
        institution: { id: institutionIds[bank] ?? 'ins_109508', name: bank },
        account: { mask },
        verificationStatus: status.startsWith('pending_') ? status : null,
      })
      const completed = await backend.complete(
        { state: begun.state, publicToken, linkSessionId, institution, account },
        call(),
      )
      return (await finish<LinkedAccount>({ mock, backend }, completed)).id
    },
    async remove(account) {
      const backend = brand('nora')
      await finish({ mock, backend }, await backend.remove(account, call()))
    },
    // By way of the demo, whose gateway then forgets what it answered.
    reset: mockControl(`${url}/mock`).reset,
  }
}

const institutionIds: Record<string, string> = {
  'First Platypus Bank': 'ins_109508',
  'Tartan Bank': 'ins_109511',
  'Platypus OAuth Bank': 'ins_127287',
}

function call(): { signal: AbortSignal; idempotencyKey: string } {
  return { signal: AbortSignal.timeout(60_000), idempotencyKey: crypto.randomUUID() }
}

/** Follows a step to its end. What would take its time, takes the mock's. */
async function finish<T extends LinkToken | LinkedAccount>(
  { mock, backend }: { mock: MockControl; backend: LinkBackend },
  begun: Step<T>,
): Promise<T> {
  let step = begun
  while (!step.done) {
    await mock.advance(step.retryAfterMs)
    step = await backend.follow(step, call())
  }
  return step.value
}

const rowsAt: Record<PlatformId, (state: MockState, person: PersonId) => string[]> = {
  bond: ({ bond }, person) => ownOf(bond.cardAccounts, person).linkedAccounts.map(inWords),
  'bond-processor': ({ bond }, person) => {
    const { customerId } = ownOf(bond.cardAccounts, 'nora')
    const isTheirs = (row: { customerId: string | null; businessId: string | null }) =>
      person === 'nora' ? row.customerId === customerId : row.businessId === bond.businesses[0]?.businessId
    return bond.ownerAccounts.filter(isTheirs).map(inWords)
  },
  cybrid: ({ cybrid }, person) => {
    const { customerGuid } = ownOf(cybrid.customers, person)
    return cybrid.externalBankAccounts
      .filter((account) => account.customerGuid === customerGuid)
      .map(({ state, failureCode, institutionId, mask }) =>
        [state, failureCode, institutionId, mask].filter(Boolean).join(' '),
      )
  },
  own: ({ plaid }) =>
    plaid.items
      .filter(({ plaidClient }) => plaidClient === 'brand')
      .map((item) => [stateOf(item), item.institution?.name, ...item.accounts.map(({ mask }) => mask)].join(' ')),
}

function ownOf<owner>(owners: readonly owner[], person: PersonId): owner {
  const own = owners[person === 'nora' ? 0 : 1]
  if (!own) throw new Error('The mock has no two owners.')
  return own
}

function stateOf({ removed, loginRequired, hasAccess }: ItemState): string {
  if (removed) return 'removed'
  if (loginRequired) return 'login_required'
  return hasAccess ? 'exchanged' : 'shared'
}

function inWords({ status, verificationStatus, bankName }: LinkedAccountState): string {
  // An empty name is not none: Bond is not to be sent one.
  return [status, verificationStatus, bankName].filter((word) => word !== null).join(' ')
}
