import type { Fault, LinkedAccountState, MockState } from '@banklink/mock-backend'
import type { DemoServer } from './startServer.ts'

/** The platform's side of the demo, over HTTP, from outside of the browser. */
export interface Platform {
  state: () => Promise<MockState>
  /** The rows of one person at Bond, removed ones too, as `active instantly_verified First Platypus Bank`. */
  rows: (person?: 'nora' | 'theo') => Promise<string[]>
  /** How many public tokens Bond has exchanged. */
  exchanges: () => Promise<number>
  /** How often Bond was asked for this, as `POST …/plaid`. */
  asked: (method: string, path: RegExp) => Promise<number>
  secrets: () => Promise<readonly string[]>
  fail: (fault: Fault) => Promise<void>
  advance: (ms: number) => Promise<void>
  /** Sets how the deposits to a row's account end. */
  endDeposits: (linkedAccountId: string, end: 'verify' | 'expire') => Promise<void>
  spendTokensOnExit: () => Promise<void>
  /** Links an account without a browser, as Bond would hold it, and gives its id. */
  link: (account?: LinkedBefore) => Promise<string>
  /** Removes a row at Bond behind the page's back. */
  remove: (linkedAccountId: string) => Promise<void>
  /** Back to the beginning, gateway and all. */
  reset: () => Promise<void>
}

export interface LinkedBefore {
  person?: 'nora' | 'theo'
  bank?: string
  status?: 'instantly_verified' | 'pending_automatic_verification' | 'pending_manual_verification'
}

/** Bond's one address for link tokens and exchanges. */
export const plaidPath = '/bond/api/v0/accounts/*/external_accounts/plaid'

/** Bond's list. */
export const listPath = '/bond/api/v0/accounts/*/external_accounts'

export function platformOf({ url, mockUrl }: Pick<DemoServer, 'url' | 'mockUrl'>): Platform {
  const ask = asker(mockUrl)
  const state = (): Promise<MockState> => ask('GET', '/control/state')
  const card = async (person: 'nora' | 'theo') => {
    const found = (await state()).bond.cardAccounts[person === 'nora' ? 0 : 1]
    if (!found) throw new Error('The mock has no two card accounts.')
    return found
  }
  const bond = async (method: string, path: string, body?: object) => {
    const { bond: keys } = await ask<{ bond: Record<string, string> }>('GET', '/control/secrets')
    return ask<Record<string, string>>(method, `/bond/api/v0${path}`, { body, headers: keys })
  }
  return {
    state,
    rows: async (person = 'nora') => (await card(person)).linkedAccounts.map(inWords),
    exchanges: async () => (await state()).plaid.publicTokens.filter(({ used }) => used).length,
    asked: async (method, path) =>
      (await state()).requests.filter((request) => request.method === method && path.test(request.path)).length,
    secrets: async () => (await ask<{ secrets: string[] }>('GET', '/control/secrets')).secrets,
    fail: (fault) => ask('POST', '/control/faults', { body: fault }),
    advance: (ms) => ask('POST', '/control/clock', { body: { advance_ms: ms } }),
    endDeposits: (id, end) => ask('POST', '/control/switches', { body: { automatic_deposits: { [id]: end } } }),
    spendTokensOnExit: () => ask('POST', '/control/switches', { body: { spend_link_token_on_exit: true } }),
    async link({ person = 'nora', bank = 'First Platypus Bank', status = 'instantly_verified' } = {}) {
      const plaid = `/accounts/${(await card(person)).accountId}/external_accounts/plaid`
      const row = await bond('POST', plaid)
      const session = await ask<Record<string, string>>('POST', '/link/sessions', {
        body: { link_token: row.link_token },
      })
      const account = { ...checking, verification_status: status.startsWith('pending_') ? status : null }
      const success = await ask<Record<string, string>>('POST', `/link/sessions/${session.link_session_id}/success`, {
        body: { institution: { institution_id: 'ins_109508', name: bank }, accounts: [account] },
      })
      const linkedAccountId = row.linked_account_id ?? ''
      await bond('POST', plaid, {
        public_token: success.public_token,
        linked_account_id: linkedAccountId,
        external_account_id: account.id,
        status,
        bank_name: bank,
      })
      return linkedAccountId
    },
    async remove(id) {
      await bond('DELETE', `/accounts/${id}`, { type: 'external', link_type: 'plaid' })
    },
    // By way of the demo, whose gateway then forgets what it answered.
    reset: () => asker(url)('POST', '/mock/control/reset', { body: {} }),
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

function inWords({ status, verificationStatus, bankName }: LinkedAccountState): string {
  return [status, verificationStatus, bankName].filter(Boolean).join(' ')
}
