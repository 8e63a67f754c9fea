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
import type { BondCalls } from './BondCalls.ts'
import { type BondClientOptions, bondClient } from './bondClient.ts'
import { type BondOwner, readOwner } from './bondOwner.ts'
import { readResume } from './bondResume.ts'
import { cardAccountCalls } from './cardAccountCalls.ts'
import { completeLink, followLink } from './completeLink.ts'
import { completeUpdate, followUpdate } from './completeUpdate.ts'
import { customerCalls } from './customerCalls.ts'
import { checkOwner, findAccount, isListed } from './findAccount.ts'
import { removeAccount } from './removeAccount.ts'
import type { BondAccount } from './schemas.ts'
import { type BondState, readState, writeState } from './state.ts'
import { toExpiresInMs } from './toExpiresInMs.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

/** How to reach Bond, and for which owner. */
export type BondBackendOptions = BondConnection & BondOwner

/** How to connect to Bond. */
export interface BondConnection {
  /** Bond's URL with the version, such as `https://sandbox.bond.tech/api/v0`. */
  baseUrl: string
  /** Value of Bond's `Identity` header. Secret: use it only on a server. */
  identity: string
  /** Value of Bond's `Authorization` header. Secret: use it only on a server. */
  authorization: string
  /**
   * The method of link token requests for a card account. With `POST`, `GET` is tried if Bond doesn't support `POST`.
   * Other owners always use `POST`.
   *
   * @default 'POST'
   */
  linkTokenMethod?: 'POST' | 'GET'
  /**
   * Whether a list has masks. Bond returns full account numbers for them, which are dropped when the response is
   * parsed. Without it, full numbers are not requested.
   *
   * @default true
   */
  masks?: boolean
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
 * Links external accounts at Bond, if Bond owns the Plaid account. For a server: Bond's answers hold access tokens, and
 * its credentials act for every customer.
 *
 * - `begin` creates a row at Bond that is not linked yet; `abandon` deletes it.
 * - `complete` checks before it acts: it reads the list to see whether the account is already linked, sends the public
 *   token and reads the list again, in at most three requests. A list that was read with the same `call.signal` isn't
 *   read again first. A failed read doesn't stop it: without the list, the account's status comes from the answer to the
 *   exchange. If Bond received this idempotency key before and doesn't return the result, the step is pending. `follow`
 *   polls for 20 seconds, and then sends the public token again if there is still nothing.
 * - `completeUpdate` returns Bond's status. If Bond hasn't received the result of Link yet, the step is pending for 10
 *   seconds at most.
 * - `list` leaves out rows that were never linked or are removed, and has one page. `get`, `remove` and update mode look
 *   for the account in it first (`checksOwner`).
 * Its methods fail with `platform.*` and `request.*`; Bond's own code is in `details.platformCode`.
 *
 * @throws `config.owner_missing`, `config.base_url_invalid` or `config.credentials_missing`
 * @example
 * bondBackend({ baseUrl: 'https://sandbox.bond.tech/api/v0', identity, authorization, cardAccountId })
 * bondBackend({ baseUrl: 'https://sandbox.bond.tech/api/v0', identity, authorization, customerId })
 */
export function bondBackend(options: BondBackendOptions): LinkBackend {
  const clock = options.clock ?? Date
  const { fetch = globalThis.fetch, timeoutMs = 30_000 } = options
  const bond = callsOf(options, { ...options, fetch, clock, timeoutMs })
  const { ownerId } = bond
  const ports = { bond, clock }
  /** Lists by the signal of the request that read them: the gateway compares accounts before it completes a link. */
  const justRead = new WeakMap<AbortSignal, readonly BondAccount[]>()

  const toLinkToken = (
    token: { linkToken: string; expiration: string | null },
    state: Omit<BondState, 'ownerId'>,
  ): LinkToken => ({
    linkToken: token.linkToken,
    expiresInMs: toExpiresInMs(token.expiration, clock),
    state: writeState({ ...state, ownerId }),
  })

  return {
    id: 'bond',
    checksOwner: true,
    capabilities: async () => ({ ...capabilities, redirectUri: bond.redirectUri }),
    async begin(request, call) {
      if (request.purpose === 'link') {
        const token = await bond.createLinkToken({ redirectUri: request.redirectUri }, call)
        return done(toLinkToken(token, { purpose: 'link', id: token.linkedAccountId }))
      }
      await checkOwner(bond, { id: request.accountId, call })
      const token = await bond.createUpdateToken(request.accountId, call)
      return done(toLinkToken(token, { purpose: 'update', id: request.accountId }))
    },
    complete(request, call) {
      const read = justRead.get(call.signal)
      justRead.delete(call.signal)
      return completeLink(ports, { request, call, read })
    },
    completeUpdate: (request, call) => completeUpdate(ports, { request, call }),
    async follow<T extends LinkToken | LinkedAccount>(pending: Pending<T>, call: Call) {
      const resume = readResume(pending.resume, { ownerId })
      const step =
        resume.purpose === 'link'
          ? await followLink(ports, { resume, call })
          : await followUpdate(ports, { resume, call })
      // Only an account is ever pending here.
      return step as Step<T>
    },
    async abandon(state, call) {
      const id = readState(state, { purpose: 'link', ownerId })
      const row = (await bond.rows(call)).find(({ linkedAccountId }) => linkedAccountId === id)
      if (row && toLinkedAccount(row).status === 'incomplete') await bond.remove(id, call)
    },
    async list(_page, call) {
      const rows = await bond.accounts(call)
      justRead.set(call.signal, rows)
      return { accounts: rows.map(toLinkedAccount).filter(isListed) }
    },
    get: (id, call) => findAccount(bond, { id, call }),
    remove: (id, call) => removeAccount(bond, { id, call }),
    addByNumbers: (input, call) => addByNumbers(bond, { input, call }),
  }
}

function callsOf(options: BondBackendOptions, connection: BondClientOptions): BondCalls {
  const owner = readOwner(options)
  const client = bondClient(connection)
  const { masks = true, linkTokenMethod = 'POST' } = options
  if (!('cardAccountId' in owner)) return customerCalls({ client, owner, masks })
  return cardAccountCalls({ client, ...owner, linkTokenMethod, masks })
}

const capabilities: Omit<Capabilities, 'redirectUri'> = {
  beginCreatesRow: true,
  locales: null,
  currencies: null,
  addByNumbers: ['routingNumber', 'accountNumber', 'accountType', 'bankName'],
}
