import {
  type Call,
  type Clock,
  type CompleteRequest,
  done,
  isBanklinkError,
  type LinkBackend,
  type LinkedAccount,
  platformError,
  requestError,
  systemClock,
} from '@banklink/core'
import * as v from 'valibot'
import type { AccountFacts, HarborLink, HarborStore } from './HarborStore.ts'

export interface HarborOptions {
  /** The brand's own account at Plaid, and its name for Link. The secret must stay on this server. */
  plaid: { baseUrl: string; clientId: string; secret: string; clientName: string }
  store: HarborStore
  /** The owner: bound here, and never passed to a method. */
  customerId: string
  clock?: Pick<Clock, 'now'>
  fetch?: typeof fetch
}

/**
 * The brand's own server as a platform. It holds an account at Plaid, exchanges public tokens itself and stores the
 * links; Plaid's current data decides whether an account can be used for transfers.
 */
// oxlint-disable-next-line max-lines-per-function -- one backend in one file, as the guide shows it
export function harborBackend(options: HarborOptions): LinkBackend {
  const { store, plaid, customerId, clock = systemClock } = options
  const ask = plaidClient(options)
  /** What belongs to a link in progress: whose it is, and the account in update mode. */
  const stateFor = (accountId = 'new'): string => `${customerId}/${accountId}`

  const linkOf = async (id: string): Promise<HarborLink | undefined> =>
    (await store.linksOf(customerId)).find((link) => link.id === id)

  /** Null if it is not an account yet, and if Plaid no longer has it. */
  async function look(link: HarborLink | undefined, { signal }: Call) {
    if (!link?.item || !link.facts) return null
    const { facts, item } = link
    const read = await readItem(ask, { item, accountId: facts.plaidAccountId, signal })
    return read && { link, item, account: toLinkedAccount({ ...link, facts: read.facts ?? facts }, read.word) }
  }

  async function list(call: Call): Promise<LinkedAccount[]> {
    call.signal.throwIfAborted()
    const known = await Promise.all((await store.linksOf(customerId)).map((link) => look(link, call)))
    return known.flatMap((each) => each?.account ?? [])
  }

  const find = async (id: string, call: Call) =>
    (await look(await linkOf(id), call)) ?? Promise.reject(platformError('platform.account_not_found'))

  /** Brings a link to its end, from wherever an earlier try left it. */
  async function finish(id: string, request: CompleteRequest): Promise<LinkedAccount> {
    // Not the browser's: an access token that comes when nobody listens any more would be lost.
    const signal = AbortSignal.timeout(30_000)
    const kept = await linkOf(id)
    if (kept?.facts) return (await find(id, { signal })).account
    if (!kept && !request.allowDuplicate && (await list({ signal })).some((each) => isSame(each, request))) {
      throw platformError('platform.duplicate_account')
    }
    const link = { ...(kept ?? { id, customerId, linkedAt: clock.now(), item: null, facts: null }) }
    await store.save(link)
    const question = { answer: answers.exchange, body: { public_token: request.publicToken }, signal }
    try {
      link.item ??= await ask('/item/public_token/exchange', question)
    } catch (error) {
      if (isBanklinkError(error) && error.retryable) throw error
      await store.delete(link)
      // An earlier answer was lost, and Plaid does not say twice what came of a token.
      throw kept ? platformError('platform.result_unknown', { cause: error }) : error
    }
    await store.save(link)
    const read = await readItem(ask, { item: link.item, accountId: request.account.id, signal })
    if (!read?.facts) throw platformError('platform.unavailable')
    await store.save({ ...link, facts: read.facts })
    return toLinkedAccount({ ...link, facts: read.facts }, read.word)
  }

  return {
    id: 'harbor',
    capabilities: async () => ({
      beginCreatesRow: false,
      redirectUri: 'request',
      locales: languages,
      currencies: null,
      addByNumbers: null,
    }),

    async begin(request, { signal }) {
      const known = request.purpose === 'link' ? null : await find(request.accountId, { signal })
      if (request.purpose !== 'link' && !known?.account.actions.includes(request.purpose)) {
        throw platformError('platform.action_refused')
      }
      const body = {
        client_name: plaid.clientName,
        user: { client_user_id: customerId },
        country_codes: ['US'],
        language: languages.find((language) => request.locale?.startsWith(language)) ?? 'en',
        ...(request.redirectUri ? { redirect_uri: request.redirectUri } : {}),
        ...(known ? { access_token: known.item.access_token } : newItem),
      }
      const token = await ask('/link/token/create', { answer: answers.linkToken, body, signal })
      const expiresInMs = Date.parse(token.expiration) - clock.now()
      return done({ linkToken: token.link_token, expiresInMs, state: stateFor(known?.link.id) })
    },

    async complete(request, { signal }) {
      signal.throwIfAborted()
      if (request.state !== stateFor()) throw requestError('request.state_invalid')
      const id = await idOf(request.publicToken)
      return done(await store.alone(id, () => finish(id, request)))
    },

    async completeUpdate({ state }, call) {
      const accountId = state.split('/').at(-1)
      if (state !== stateFor(accountId) || state === stateFor()) throw requestError('request.state_invalid')
      return done((await find(accountId ?? '', call)).account)
    },

    // Nothing is ever pending here.
    follow: () => Promise.reject(requestError('request.state_invalid')),

    list: async (_page, call) => ({ accounts: await list(call) }),
    get: async (id, call) => (await find(id, call)).account,

    async remove(id, { signal }) {
      return store.alone(id, async () => {
        const { link, item, account } = await find(id, { signal })
        await ask('/item/remove', { answer: v.object({}), body: { access_token: item.access_token }, signal })
        await store.delete(link)
        return done({ ...account, status: 'removed', canMoveMoney: false, nextAction: null, actions: [] })
      })
    },
  }
}

const languages = 'da nl en et fr de hi it lv lt no pl pt ro es sv vi'.split(' ')

const newItem = {
  products: ['auth'],
  account_filters: { depository: { account_subtypes: ['checking', 'savings'] } },
  auth: { automated_microdeposits_enabled: true, same_day_microdeposits_enabled: true },
}

async function idOf(publicToken: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(publicToken))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** By what Link reports of an account: asking Plaid would cost the public token. */
function isSame({ institution, name, mask, status }: LinkedAccount, told: CompleteRequest): boolean {
  const isSameBank = institution.id !== null && institution.id === told.institution?.id
  return isSameBank && name === told.account.name && mask === told.account.mask && status !== 'failed'
}

/** The meaning of Plaid's status of an account's verification, or of its Item's error. */
const meanings = new Map<string, [LinkedAccount['status'], LinkedAccount['nextAction']]>([
  ['instantly_verified', ['active', null]],
  ['automatically_verified', ['active', null]],
  ['manually_verified', ['active', null]],
  ['pending_automatic_verification', ['verifying', null]],
  ['pending_manual_verification', ['awaiting_deposits', 'verify_deposits']],
  ['verification_expired', ['failed', 'link_again']],
  ['verification_failed', ['failed', 'link_again']],
  ['USER_PERMISSION_REVOKED', ['reconnect_required', 'reconnect']],
  ['USER_ACCOUNT_REVOKED', ['reconnect_required', 'reconnect']],
  ['ITEM_LOGIN_REQUIRED', ['reconnect_required', 'reconnect']],
])

function toLinkedAccount({ id, linkedAt, facts }: HarborLink & { facts: AccountFacts }, word: string): LinkedAccount {
  const { plaidAccountId: _, ...shown } = facts
  const [status, nextAction] = meanings.get(word) ?? ['unknown', null]
  return {
    id,
    ...shown,
    linkedAt: new Date(linkedAt).toISOString(),
    kind: 'own',
    canMoveMoney: status === 'active',
    status,
    reason: status === 'failed' ? word : null,
    nextAction,
    actions: nextAction ? [nextAction, 'remove'] : ['remove'],
    platformStatus: word,
  }
}

type ItemQuestion = { item: { access_token: string }; accountId: string; signal: AbortSignal }

/** An Item's status, and its account if it can be read. Null if Plaid no longer has it. */
async function readItem(ask: AskPlaid, { item: { access_token }, accountId, signal }: ItemQuestion) {
  const question = { body: { access_token }, signal }
  try {
    const { item } = await ask('/item/get', { ...question, answer: answers.item })
    if (item.error) return { word: item.error.error_code, facts: null }
    const { accounts } = await ask('/accounts/get', { ...question, answer: answers.accounts })
    const account = accounts.find(({ account_id }) => account_id === accountId)
    if (!account) return { word: 'NO_ACCOUNTS', facts: null }
    const { account_id: plaidAccountId, balances, verification_status: word, ...named } = account
    const institution = { id: item.institution_id, name: item.institution_name, logo: null }
    const facts = { ...named, plaidAccountId, institution, currency: balances.iso_currency_code }
    return { word: word ?? 'instantly_verified', facts }
  } catch (error) {
    if (isBanklinkError(error) && error.details.platformCode === 'ITEM_NOT_FOUND') return null
    throw error
  }
}

type Question<T> = { answer: v.GenericSchema<unknown, T>; body: object; signal: AbortSignal }
type AskPlaid = <T>(path: string, question: Question<T>) => Promise<T>

function plaidClient({ plaid, fetch = globalThis.fetch }: HarborOptions): AskPlaid {
  const keys = { 'PLAID-CLIENT-ID': plaid.clientId, 'PLAID-SECRET': plaid.secret }
  const headers = { 'Content-Type': 'application/json', ...keys }
  return async (path, { answer, body, signal }) => {
    const request = { method: 'POST', headers, body: JSON.stringify(body), signal }
    const response = await fetch(plaid.baseUrl + path, request).catch(lost)
    const json = await response.text().catch(lost)
    if (!response.ok) throw refusal(response.status, json)
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), json)
    if (read.success) return read.output
    throw platformError('platform.unexpected_answer')
  }
}

const lost = (cause: unknown) => Promise.reject(platformError('platform.unreachable', { cause }))

function refusal(status: number, json: string): Error {
  const { error_code: platformCode } = v.parse(answers.refusal, json)
  const details = { platform: 'harbor', status, ...(platformCode ? { platformCode } : {}) }
  if (status === 429) return platformError('platform.rate_limited', { details })
  if (status >= 500) return platformError('platform.unavailable', { details })
  if (platformCode === 'INVALID_API_KEYS') return platformError('platform.unauthorized', { details })
  return platformError('platform.rejected', { details })
}

const text = v.nullish(v.string(), null)
const failure = v.object({ error_code: v.string() })
const named = { name: text, mask: text, type: text, subtype: text }
const account = { ...named, account_id: v.string(), balances: v.object({ iso_currency_code: text }) }

/** The fields that are kept of what Plaid answers. */
const answers = {
  refusal: v.fallback(v.pipe(v.string(), v.parseJson(), failure), { error_code: '' }),
  linkToken: v.object({ link_token: v.string(), expiration: v.string() }),
  exchange: v.object({ item_id: v.string(), access_token: v.string() }),
  item: v.object({ item: v.object({ institution_id: text, institution_name: text, error: v.nullable(failure) }) }),
  accounts: v.object({ accounts: v.array(v.object({ ...account, verification_status: text })) }),
}
