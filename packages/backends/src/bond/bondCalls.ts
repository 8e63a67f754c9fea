import { type Call, isBanklinkError, platformError } from '@banklink/core'
import * as v from 'valibot'
import type { BondClient } from './bondClient.ts'
import {
  type BondAccount,
  type BondLinkToken,
  bondAccount,
  bondAccounts,
  bondLinkToken,
  bondUpdateToken,
} from './schemas.ts'
import type { BondLinkStatus } from './toBondStatus.ts'

export interface BondCallsOptions {
  client: BondClient
  cardAccountId: string
  linkTokenMethod: 'POST' | 'GET'
}

/** Body of the exchange, in Bond's names. */
export interface BondExchange {
  public_token: string
  linked_account_id: string
  external_account_id: string
  status: BondLinkStatus
  bank_name?: string
}

/** Body of adding an account by its numbers, in Bond's names. */
interface BondNumbers {
  account_number: string
  routing_number: string
  account_type: string
  bank_name?: string
}

/** The calls of Bond's API that linking needs, one method each, every answer read by its schema. */
export interface BondCalls {
  /** Creates a row that is not linked yet, and a link token for it. */
  createLinkToken(call: Call): Promise<BondLinkToken>
  /** A token to open Link again for an account that is linked. */
  createUpdateToken(linkedAccountId: string, call: Call): Promise<Omit<BondLinkToken, 'linkedAccountId'>>
  /** Hands the public token over. Nothing of the answer is kept: it holds the access token. */
  exchange(body: BondExchange, call: Call): Promise<void>
  addByNumbers(body: BondNumbers, call: Call): Promise<BondAccount>
  /** Every row, also those that were never linked. */
  accounts(call: Call): Promise<BondAccount[]>
  remove(linkedAccountId: string, call: Call): Promise<BondAccount>
}

/** Bond's calls for one card account, in which Bond holds the Plaid account. */
export function bondCalls({ client, cardAccountId, linkTokenMethod }: BondCallsOptions): BondCalls {
  const account = `/accounts/${encodeURIComponent(cardAccountId)}`
  const plaid = `${account}/external_accounts/plaid`

  return {
    async createLinkToken({ signal }) {
      try {
        return read(bondLinkToken, await client({ method: linkTokenMethod, path: plaid, signal }))
      } catch (error) {
        if (linkTokenMethod === 'GET' || !isNotServed(error)) throw error
        return read(bondLinkToken, await client({ method: 'GET', path: plaid, signal }))
      }
    },
    async createUpdateToken(linkedAccountId, { signal }) {
      const body = { linked_account_id: linkedAccountId }
      return read(bondUpdateToken, await client({ method: 'PATCH', path: plaid, body, signal }))
    },
    async exchange(body, { signal, idempotencyKey }) {
      await client({ method: 'POST', path: plaid, body, signal, idempotencyKey })
    },
    async addByNumbers(body, { signal, idempotencyKey }) {
      const path = `${account}/migrate_account/plaid`
      return read(bondAccount, await client({ method: 'POST', path, body, signal, idempotencyKey }))
    },
    async accounts({ signal }) {
      const path = `${account}/external_accounts?list_full_account=true`
      return read(bondAccounts, await client({ method: 'GET', path, signal }))
    },
    async remove(linkedAccountId, { signal }) {
      const path = `${account}/external_accounts/${encodeURIComponent(linkedAccountId)}`
      return read(bondAccount, await client({ method: 'DELETE', path, signal }))
    },
  }
}

function read<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const parsed = v.safeParse(schema, answer)
  // The issues are left out: they quote what was received.
  if (!parsed.success) throw platformError('platform.unexpected_answer', { details: { platform: 'bond' } })
  return parsed.output
}

/** Whether Bond does not serve this method here, as against refusing the request with a code of its own. */
function isNotServed(error: unknown): boolean {
  if (!isBanklinkError(error) || error.details.platformCode !== undefined) return false
  return error.details.status === 405 || error.details.status === 404
}
