import { createMockBackend, type MockBackend, type MockBackendOptions } from '../createMockBackend.ts'

/** One mock with its clock at a fixed time, and short ways to talk to it. */
export interface Scene {
  mock: MockBackend
  owner: { accountId: string; customerId: string }
  stranger: { accountId: string; customerId: string }
  /** Asks Bond with valid credentials. `path` begins after the base path. */
  bond: (method: string, path: string, options?: AskOptions) => Promise<Answer>
  /** Asks Cybrid with the bank's token, or another. `path` begins with `/api`. */
  cybrid: (method: string, path: string, options?: AskOptions & { token?: string }) => Promise<Answer>
  /** Asks Plaid with the brand's keys. */
  plaid: (path: string, body: object) => Promise<Answer>
  /** Asks any address of the mock, without credentials. */
  ask: (method: string, path: string, options?: AskOptions) => Promise<Answer>
  /** Asks Bond for a link token by POST. */
  token: (accountId?: string) => Promise<{ linkedAccountId: string; linkToken: string }>
  /** Runs Link to its end and gives the public token. */
  finishLink: (linkToken: string, account?: Partial<typeof checking>) => Promise<string>
  /** Links an account whole and gives its Bond id and access token. */
  link: (options?: { accountId?: string; status?: string; verification?: string | null }) => Promise<Linked>
}

export interface AskOptions {
  body?: unknown
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  // The tests look at answers as a client in plain JavaScript would.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  headers: Headers
}

export interface Linked {
  linkedAccountId: string
  accessToken: string
  publicToken: string
}

export const checking = {
  id: 'acc-checking',
  name: 'Plaid Checking',
  mask: '0000' as string | null,
  type: 'depository',
  subtype: 'checking',
  verification_status: null as string | null,
  class_type: null,
}

export const platypus = { institution_id: 'ins_109508', name: 'First Platypus Bank' }

export const startOfTime: number = Date.UTC(2026, 0, 15, 12)

export function createScene(options: MockBackendOptions = {}): Scene {
  const mock = createMockBackend({ seed: 'test', clock: { now: () => startOfTime }, ...options })
  const [owner, stranger] = mock.bond.cardAccounts
  if (!owner || !stranger) throw new Error('The mock has no two owners.')

  const ask: Scene['ask'] = async (method, path, { body, headers = {} } = {}) => {
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const response = await mock.fetch(
      new Request(`https://mock.test${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        ...text,
      }),
    )
    const answer = await response.text()
    return { status: response.status, body: answer === '' ? undefined : JSON.parse(answer), headers: response.headers }
  }
  const bond: Scene['bond'] = (method, path, { body, headers } = {}) =>
    ask(method, `${mock.bond.baseUrlPath}${path}`, { body, headers: { ...mock.bond.credentials, ...headers } })

  const cybrid: Scene['cybrid'] = (method, path, { body, token = mock.cybrid.credentials.bankToken } = {}) =>
    ask(method, `${mock.cybrid.baseUrlPath}${path}`, { body, headers: { Authorization: `Bearer ${token}` } })
  const plaid: Scene['plaid'] = (path, body) => {
    const { clientId, secret } = mock.plaid.credentials
    return ask('POST', `${mock.plaid.baseUrlPath}${path}`, { body: { client_id: clientId, secret, ...body } })
  }

  const token: Scene['token'] = async (accountId = owner.accountId) => {
    const { body } = await bond('POST', `/accounts/${accountId}/external_accounts/plaid`)
    return { linkedAccountId: body.linked_account_id, linkToken: body.link_token }
  }
  const finishLink: Scene['finishLink'] = async (linkToken, account = {}) => {
    const session = await ask('POST', '/link/sessions', { body: { link_token: linkToken } })
    const success = await ask('POST', `/link/sessions/${session.body.link_session_id}/success`, {
      body: { institution: platypus, accounts: [{ ...checking, ...account }] },
    })
    return success.body.public_token
  }
  const link: Scene['link'] = async ({ accountId = owner.accountId, status, verification = null } = {}) => {
    const { linkedAccountId, linkToken } = await token(accountId)
    const publicToken = await finishLink(linkToken, { verification_status: verification })
    const { body } = await bond('POST', `/accounts/${accountId}/external_accounts/plaid`, {
      body: {
        public_token: publicToken,
        linked_account_id: linkedAccountId,
        external_account_id: checking.id,
        status: status ?? verification ?? 'instantly_verified',
        bank_name: platypus.name,
      },
    })
    return { linkedAccountId, accessToken: body.access_token, publicToken }
  }
  return { mock, owner, stranger, bond, cybrid, plaid, ask, token, finishLink, link }
}
