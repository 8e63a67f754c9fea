import type { MockState } from '@banklink/mock-backend'

/** The mock backend, over HTTP, from outside of the browser. */
export interface Mock {
  url: string
  /** A new link token: for linking, or in update mode for an account that was linked before. */
  linkToken: (purpose?: TokenPurpose) => Promise<string>
  /** How the runs of Link stand, oldest first. */
  sessions: () => Promise<string[]>
  /** Says yes at an OAuth bank in the person's place, and gives the address that the bank sends them to. */
  allow: (oauthStateId: string) => Promise<string>
  /** The simulator's script, as the mock serves it. */
  linkScript: () => Promise<string>
  reset: () => Promise<void>
}

export type TokenPurpose = 'link' | 'login' | 'deposits'

export function mockAt(url: string): Mock {
  const ask = asker(url)
  const state = () => ask<MockState>('GET', '/control/state')
  const plaidPath = async () => {
    const [card] = (await state()).bond.cardAccounts
    return `/bond/api/v0/accounts/${card?.accountId}/external_accounts/plaid`
  }

  async function bond(method: string, body?: object): Promise<Record<string, string>> {
    const { bond: headers } = await ask<{ bond: Record<string, string> }>('GET', '/control/secrets')
    return ask(method, await plaidPath(), { body, headers })
  }

  /** Links an account without a browser, and gives the id of its row. */
  async function linkBefore(status: 'instantly_verified' | 'pending_manual_verification'): Promise<string> {
    const { link_token, linked_account_id = '' } = await bond('POST')
    const { link_session_id } = await ask<Record<string, string>>('POST', '/link/sessions', { body: { link_token } })
    const isPending = status === 'pending_manual_verification'
    const { public_token } = await ask<Record<string, string>>('POST', `/link/sessions/${link_session_id}/success`, {
      body: {
        institution: isPending ? null : { institution_id: 'ins_109508', name: 'First Platypus Bank' },
        accounts: [{ ...checking, verification_status: isPending ? status : null }],
      },
    })
    await bond('POST', { public_token, linked_account_id, external_account_id: checking.id, status })
    return linked_account_id
  }

  return {
    url,
    async linkToken(purpose = 'link') {
      if (purpose === 'link') return (await bond('POST')).link_token ?? ''
      const id = await linkBefore(purpose === 'deposits' ? 'pending_manual_verification' : 'instantly_verified')
      if (purpose === 'login') await ask('POST', '/control/switches', { body: { login_required: [id] } })
      return (await bond('PATCH', { linked_account_id: id })).link_token ?? ''
    },
    sessions: async () => (await state()).plaid.linkSessions.map(({ status }) => status),
    allow: async (oauthStateId) => {
      const decided = await ask<{ return_uri: string }>('POST', `/link/oauth/${oauthStateId}`, {
        body: { decision: 'allow' },
      })
      return decided.return_uri
    },
    linkScript: async () => (await fetch(`${url}/link/v2/stable/link-initialize.js`)).text(),
    reset: () => ask('POST', '/control/reset', { body: {} }),
  }
}

const checking = { id: 'acc-1', name: 'Plaid Checking', mask: '0000', type: 'depository', subtype: 'checking' }

interface Ask {
  body?: object | undefined
  headers?: Record<string, string>
}

function asker(root: string): <T>(method: string, path: string, ask?: Ask) => Promise<T> {
  return async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(root + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return text ? JSON.parse(text) : undefined
  }
}
