import { finishMockLink, type MockControl, mockControl } from '@banklink/mock-backend'

/** The mock backend, over HTTP, from outside of the browser. */
export interface Mock {
  url: string
  /** A new link token: for linking, or in update mode for an account that was linked before. */
  linkToken: (purpose?: TokenPurpose) => Promise<string>
  /** How the runs of Link stand, oldest first. */
  sessions: () => Promise<string[]>
  /** Allows access at an OAuth bank for the user, and returns the URL that the bank redirects to. */
  allow: (oauthStateId: string) => Promise<string>
  /** The simulator's script, as the mock serves it. */
  linkScript: () => Promise<string>
  reset: () => Promise<void>
}

export type TokenPurpose = 'link' | 'login' | 'deposits'

export function mockAt(url: string): Mock {
  const control = mockControl(url)

  async function bond(method: string, body?: object): Promise<{ link_token: string; linked_account_id: string }> {
    const [card] = (await control.state()).bond.cardAccounts
    const { bond: credentials } = await control.secrets()
    return send(control, {
      method,
      path: `/bond/api/v0/accounts/${card?.accountId}/external_accounts/plaid`,
      headers: { ...credentials },
      body,
    })
  }

  /** Links an account without a browser, and gives the id of its row. */
  async function linkBefore(status: 'instantly_verified' | 'pending_manual_verification'): Promise<string> {
    const { link_token: linkToken, linked_account_id } = await bond('POST')
    const waits = status === 'pending_manual_verification'
    const { publicToken, account } = await finishMockLink(control, {
      linkToken,
      ...(waits ? { institution: null, verificationStatus: status } : {}),
    })
    await bond('POST', { public_token: publicToken, linked_account_id, external_account_id: account.id, status })
    return linked_account_id
  }

  return {
    url,
    async linkToken(purpose = 'link') {
      if (purpose === 'link') return (await bond('POST')).link_token
      const id = await linkBefore(purpose === 'deposits' ? 'pending_manual_verification' : 'instantly_verified')
      if (purpose === 'login') await control.requireLogin(id)
      return (await bond('PATCH', { linked_account_id: id })).link_token
    },
    sessions: async () => (await control.state()).plaid.linkSessions.map(({ status }) => status),
    allow: async (oauthStateId) => {
      const path = `/link/oauth/${oauthStateId}`
      const decided = await send<{ return_uri: string }>(control, { method: 'POST', path, body: { decision: 'allow' } })
      return decided.return_uri
    },
    linkScript: async () => (await fetch(`${url}/link/v2/stable/link-initialize.js`)).text(),
    reset: control.reset,
  }
}

interface Sent {
  method: string
  path: string
  body?: object | undefined
  headers?: Record<string, string>
}

async function send<answer>(control: MockControl, { method, path, body, headers }: Sent): Promise<answer> {
  const response = await control.fetch(
    new Request(control.url + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return response.json() as Promise<answer>
}
