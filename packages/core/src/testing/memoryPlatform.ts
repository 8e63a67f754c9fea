import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { Call, LinkBackend } from '../backend/LinkBackend.ts'
import { done, pending } from '../backend/Step.ts'
import { platformError } from '../errors/platformErrors.ts'
import { requestError } from '../errors/requestErrors.ts'
import type { BackendHarness } from './BackendHarness.ts'

/** A platform in memory that meets every requirement of the port, whose accounts take a while to be stored. */
export interface MemoryPlatform {
  harness: BackendHarness
  /** Every row of every owner, by its id. */
  rows: Map<string, MemoryRow>
}

interface MemoryRow {
  owner: number
  /** Null until it is linked. */
  account: LinkedAccount | null
}

/** Lets a test break one case: what it returns overrides the backend's methods. */
export type Breaking = (backend: LinkBackend, rows: Map<string, MemoryRow>) => Partial<LinkBackend>

/** Creates a platform; `breaking` overrides methods of its backends. */
export function memoryPlatform(breaking: Breaking = () => ({})): MemoryPlatform {
  const rows = new Map<string, MemoryRow>()
  const publicTokens = new Map<string, string>()
  let owners = 0
  const harness: BackendHarness = {
    async create() {
      const backend = memoryBackend({ rows, publicTokens, owner: owners++ })
      return { ...backend, ...breaking(backend, rows) }
    },
    async finishLink(linkToken) {
      const publicToken = `public-${linkToken}`
      publicTokens.set(publicToken, linkToken)
      return { publicToken, linkSessionId: `session-${linkToken}`, institution: null, account: plaidAccount }
    },
    advance: () => {},
    lapse(id) {
      const row = rows.get(id)
      const lapsed = { status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect' } as const
      if (row?.account) rows.set(id, { ...row, account: { ...row.account, ...lapsed } })
    },
  }
  return { harness, rows }
}

interface World {
  rows: Map<string, MemoryRow>
  /** The public tokens that Link returned. */
  publicTokens: Map<string, string>
  owner: number
}

// oxlint-disable-next-line max-lines-per-function -- one object, a method for each of the port
function memoryBackend({ rows, publicTokens, owner }: World): LinkBackend {
  const own = (id: string): MemoryRow & { account: LinkedAccount } => {
    const row = rows.get(id)
    if (row?.owner === owner && row.account) return { ...row, account: row.account }
    throw platformError('platform.account_not_found')
  }
  const idOf = (state: string, purpose: string): string => {
    const id = state.slice(purpose.length + 1)
    if (state.startsWith(purpose) && rows.get(id)?.owner === owner) return id
    throw requestError('request.state_invalid')
  }
  return {
    id: 'memory',
    capabilities: async () => ({
      beginCreatesRow: true,
      redirectUri: 'preset',
      locales: null,
      currencies: ['USD'],
      addByNumbers: ['routingNumber', 'accountNumber'],
    }),
    async begin(request) {
      const id = request.purpose === 'link' ? `row-${rows.size}` : request.accountId
      if (request.purpose === 'link') rows.set(id, { owner, account: null })
      else own(id)
      const kind = request.purpose === 'link' ? 'link' : 'update'
      return done({ linkToken: `link-${kind}-${id}`, expiresInMs: 1000, state: `${kind}:${id}` })
    },
    async complete({ state, publicToken }, { signal }) {
      signal.throwIfAborted()
      const id = idOf(state, 'link')
      if (!publicTokens.has(publicToken)) throw platformError('platform.rejected')
      rows.set(id, { owner, account: rows.get(id)?.account ?? accountOf(id) })
      return pending(`stored:${id}`, 10)
    },
    async completeUpdate({ state }) {
      const { account } = own(idOf(state, 'update'))
      rows.set(account.id, { owner, account: accountOf(account.id) })
      return done(own(account.id).account)
    },
    // Only an account is ever pending here.
    follow: async ({ resume }) => done(own(resume.slice('stored:'.length)).account) as never,
    async abandon(state) {
      const id = idOf(state, 'link')
      if (rows.get(id)?.account === null) rows.delete(id)
    },
    async list(_page, { signal }) {
      signal.throwIfAborted()
      return {
        accounts: [...rows.values()].flatMap((row) => (row.owner === owner && row.account ? [row.account] : [])),
      }
    },
    get: async (id) => own(id).account,
    async remove(id) {
      const { account } = own(id)
      rows.delete(id)
      return done({ ...account, status: 'removed', canMoveMoney: false })
    },
    async addByNumbers(_numbers, { idempotencyKey }: Call) {
      const id = `added-${idempotencyKey}`
      const account: LinkedAccount = { ...accountOf(id), kind: 'third_party', actions: ['remove'] }
      rows.set(id, { owner, account })
      return done(account)
    },
  }
}

const plaidAccount = {
  id: 'plaid-account',
  name: 'Plaid Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verificationStatus: null,
}

function accountOf(id: string): LinkedAccount {
  return {
    id,
    institution: { id: null, name: 'First Platypus Bank', logo: null },
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    currency: 'USD',
    linkedAt: null,
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['reconnect', 'remove'],
    platformStatus: null,
  }
}
