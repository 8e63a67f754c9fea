import {
  type Call,
  type Capabilities,
  done,
  type LinkBackend,
  type LinkedAccount,
  type LinkToken,
  type Pending,
  type Step,
} from '@banklink/core'
import { addByNumbers } from './addByNumbers.ts'
import { bondCalls } from './bondCalls.ts'
import { bondClient } from './bondClient.ts'
import { completeLink, followLink } from './completeLink.ts'
import { findAccount, isListed } from './findAccount.ts'
import { type BondState, readState, writeState } from './state.ts'
import { toIsoDate } from './toIsoDate.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

export interface BondBackendOptions {
  /** Bond's address with the version, such as `https://sandbox.bond.tech/api/v0`. */
  baseUrl: string
  /** Value of Bond's `Identity` header. Secret: it belongs on a server alone. */
  identity: string
  /** Value of Bond's `Authorization` header. Secret: it belongs on a server alone. */
  authorization: string
  /** The owner: Bond's id of the card account that external accounts are linked to. */
  cardAccountId: string
  /**
   * How Bond is asked for a link token. With `POST`, `GET` is tried where Bond does not serve `POST`.
   *
   * @default 'POST'
   */
  linkTokenMethod?: 'POST' | 'GET'
  /**
   * Milliseconds that one request to Bond may take.
   *
   * @default 30_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
}

/**
 * Links external accounts at Bond, where Bond owns the Plaid account. For a server: Bond's answers hold access
 * tokens, and its credentials act for every customer.
 *
 * - `begin` creates a row at Bond that is not linked yet; `abandon` deletes it.
 * - `complete` asks before it acts: it looks whether the account is linked already, hands the public token over
 *   and looks again, three requests at most. Where the last look fails, or Bond had this idempotency key before
 *   and does not say what became of it, the step is pending. `follow` looks for 20 seconds, and then hands the
 *   public token over once more if there is still nothing.
 * - `list` leaves out rows that were never linked or are removed, and has one page.
 *
 * Fails with `platform.*` alone; Bond's own code is in `details.platformCode`.
 *
 * @example
 * bondBackend({ baseUrl: 'https://sandbox.bond.tech/api/v0', identity, authorization, cardAccountId })
 */
export function bondBackend(options: BondBackendOptions): LinkBackend {
  const clock = options.clock ?? Date
  const { fetch = globalThis.fetch, timeoutMs = 30_000, linkTokenMethod = 'POST', cardAccountId } = options
  const client = bondClient({ ...options, fetch, clock, timeoutMs })
  const bond = bondCalls({ client, cardAccountId, linkTokenMethod })

  const toLinkToken = (token: { linkToken: string; expiration: string | null }, state: BondState): LinkToken => {
    const expiresAt = Date.parse(toIsoDate(token.expiration) ?? '')
    return {
      linkToken: token.linkToken,
      expiresInMs: Number.isNaN(expiresAt) ? shortestLifeMs : Math.max(0, expiresAt - clock.now()),
      state: writeState(state),
    }
  }

  return {
    id: 'bond',
    capabilities: async () => capabilities,
    async begin(request, call) {
      if (request.purpose === 'link') {
        const token = await bond.createLinkToken(call)
        return done(toLinkToken(token, { purpose: 'link', id: token.linkedAccountId }))
      }
      const token = await bond.createUpdateToken(request.accountId, call)
      return done(toLinkToken(token, { purpose: 'update', id: request.accountId }))
    },
    complete: (request, call) => completeLink({ bond, clock }, { request, call }),
    async completeUpdate({ state }, call) {
      return done(await findAccount(bond, { id: readState(state, 'update'), call }))
    },
    async follow<T extends LinkToken | LinkedAccount>({ resume }: Pending<T>, call: Call) {
      const step = await followLink({ bond, clock }, { resume, call })
      // Only an account is ever pending here.
      return step as Step<T>
    },
    async abandon(state, call) {
      const id = readState(state, 'link')
      const row = (await bond.accounts(call)).find(({ linkedAccountId }) => linkedAccountId === id)
      if (row && toLinkedAccount(row).status === 'incomplete') await bond.remove(id, call)
    },
    async list(_page, call) {
      return { accounts: (await bond.accounts(call)).map(toLinkedAccount).filter(isListed) }
    },
    get: (id, call) => findAccount(bond, { id, call }),
    async remove(id, call) {
      return done(toLinkedAccount(await bond.remove(id, call)))
    },
    addByNumbers: (input, call) => addByNumbers(bond, { input, call }),
  }
}

const capabilities: Capabilities = {
  beginCreatesRow: true,
  redirectUri: 'preset',
  locales: null,
  currencies: null,
  addByNumbers: ['routingNumber', 'accountNumber', 'accountType', 'bankName'],
}

/** The life of the shortest-lived link token at Plaid, for an answer without a date that can be read. */
const shortestLifeMs = 30 * 60_000
