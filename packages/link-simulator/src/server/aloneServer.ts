import type { TokenFacts, UpdateFacts, UpdateNeed } from '../flow/Flow.ts'
import { numberedAccount, openAccounts } from '../sandbox/accounts.ts'
import { plaidError, type SandboxErrorCode } from '../sandbox/errors.ts'
import { institutionOf, institutions } from '../sandbox/institutions.ts'
import { depositCode } from '../sandbox/numbers.ts'
import type { LinkServer, Outcome } from './LinkServer.ts'
import { createOauthStates } from './oauthStates.ts'

export interface AloneServerParameters {
  ids: () => string
  /** What every link token is for; null: for linking. */
  updateMode: UpdateNeed | null
  /** The redirect URI for OAuth banks. */
  redirectUri: string | null
  /** Stores OAuth states across page loads. */
  storage: Pick<Storage, 'getItem' | 'setItem'> | null
}

/** Works without a server: any `link-…` token is valid until it has succeeded once, and public tokens are invented. */
export function aloneServer({ ids, updateMode, redirectUri, storage }: AloneServerParameters): LinkServer {
  const spent = new Set<string>()
  const wrongCodes = new Map<string, number>()
  const oauth = createOauthStates(storage)
  const isGood = (linkToken: string) => linkToken.startsWith('link-') && !spent.has(linkToken)
  const factsOf = (linkSessionId: string): TokenFacts => ({
    ...plainFacts,
    linkSessionId,
    isUpdateMode: updateMode !== null,
    update: updateMode && updateFacts(updateMode, ids),
  })
  return {
    begin: async (linkToken) => (isGood(linkToken) ? ok(factsOf(ids())) : refuse('INVALID_LINK_TOKEN')),
    succeed: async ({ linkToken }) => {
      if (!isGood(linkToken)) return refuse('INVALID_LINK_TOKEN')
      spent.add(linkToken)
      return ok(`public-sandbox-${ids()}`)
    },
    leave: async () => {},
    enterDepositCode: async ({ linkToken }, code) => {
      const wrong = wrongCodes.get(linkToken) ?? 0
      if (wrong >= 3) return refuse('TOO_MANY_VERIFICATION_ATTEMPTS')
      if (code.trim().toUpperCase() === depositCode) return ok(null)
      wrongCodes.set(linkToken, wrong + 1)
      return refuse(wrong < 2 ? 'INCORRECT_DEPOSIT_VERIFICATION' : 'TOO_MANY_VERIFICATION_ATTEMPTS')
    },
    startOauth: async ({ linkToken, linkSessionId }, bank) => {
      const stateId = ids()
      oauth.write(stateId, { linkToken, linkSessionId, ...bank, decision: 'pending', isProcessed: false })
      return ok({ stateId, url: null })
    },
    decideOauth: async (stateId, { isAllowed, accountIds }) => {
      const state = oauth.read(stateId)
      if (!state) return refuse('OAUTH_STATE_ID_NOT_FOUND')
      const accounts = state.accounts.filter(({ id }) => accountIds?.includes(id) ?? true)
      const decision = isAllowed && accounts.length > 0 ? 'allowed' : 'denied'
      oauth.write(stateId, { ...state, accounts, decision })
      return ok(redirectUri && `${redirectUri}?oauth_state_id=${encodeURIComponent(stateId)}`)
    },
    finishOauth: async (linkToken, stateId) => {
      const state = oauth.read(stateId)
      if (!state) return refuse('OAUTH_STATE_ID_NOT_FOUND')
      if (state.linkToken !== linkToken) return refuse('INCORRECT_LINK_TOKEN')
      if (state.isProcessed) return refuse('OAUTH_STATE_ID_ALREADY_PROCESSED')
      oauth.write(stateId, { ...state, isProcessed: state.decision !== 'pending' })
      const { decision, accounts, institution } = state
      const bank = institutionOf({ id: institution.institution_id, name: institution.name })
      return ok({ decision, accounts, institution: bank, facts: factsOf(state.linkSessionId) })
    },
  }
}

const plainFacts = {
  clientName: 'This app',
  accountSubtypes: null,
  auth: {
    instantMatch: true,
    automatedDeposits: true,
    sameDayDeposits: true,
    instantDeposits: true,
    typeSelect: false,
  },
  countryCodes: ['US'],
  products: ['auth'],
}

function updateFacts(need: UpdateNeed, ids: () => string): UpdateFacts {
  if (need === 'deposits') {
    const account = numberedAccount(ids(), { subtype: 'checking', mask: '0000' })
    const accounts = [{ ...account, verification_status: 'pending_manual_verification' }]
    return { need, institution: null, accounts, choosesAccounts: false }
  }
  const accounts = openAccounts(ids, { accountSubtypes: ['checking'], products: [] })
  return { need, institution: institutions[0] ?? null, accounts, choosesAccounts: need === 'accounts' }
}

function ok<value>(value: value): Outcome<value> {
  return { ok: true, value }
}

function refuse(code: SandboxErrorCode): { ok: false; error: ReturnType<typeof plaidError> } {
  return { ok: false, error: plaidError(code) }
}
