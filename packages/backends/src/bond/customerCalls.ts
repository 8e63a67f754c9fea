import { type Call, platformError } from '@banklink/core'
import type { BondCalls } from './BondCalls.ts'
import type { BondClient } from './bondClient.ts'
import { externalAccount } from './externalAccount.ts'
import { readAnswer } from './readAnswer.ts'
import {
  type BondAccount,
  bondAccount,
  bondAccounts,
  bondAccountsOf,
  bondLinkToken,
  bondUpdateToken,
} from './schemas.ts'

export interface CustomerCallsOptions {
  client: BondClient
  /** Bond's field for the owner's id, and the id. */
  owner: { customer_id: string } | { business_id: string }
}

/** Bond's calls on the newer paths, for one customer or one business. */
export function customerCalls({ client, owner }: CustomerCallsOptions): BondCalls {
  const ownerId = 'customer_id' in owner ? owner.customer_id : owner.business_id
  const list = `${pathOf(ownerId)}/external_accounts?list_full_account=true`

  const accounts = async ({ signal }: Call): Promise<BondAccount[]> =>
    readAnswer(bondAccounts, await client({ method: 'GET', path: list, signal }))

  return {
    ownerId,
    redirectUri: 'request',
    async createLinkToken({ redirectUri }, { signal }) {
      const body = { ...externalAccount, ...owner, ...(redirectUri ? { redirect_uri: redirectUri } : {}) }
      return readAnswer(bondLinkToken, await client({ method: 'POST', path: '/accounts', body, signal }))
    },
    async createUpdateToken(linkedAccountId, call) {
      const isOwn = (await accounts(call)).some((row) => row.linkedAccountId === linkedAccountId)
      if (!isOwn) throw platformError('platform.account_not_found', { details: { platform: 'bond' } })
      const { signal } = call
      const body = { new_link_token: true }
      return readAnswer(bondUpdateToken, await client({ method: 'PATCH', path: pathOf(linkedAccountId), body, signal }))
    },
    async exchange({ linkedAccountId, publicToken, externalAccountId, status, bankName }, { signal, idempotencyKey }) {
      const body = {
        public_token: publicToken,
        external_account_id: externalAccountId,
        verification_status: status,
        ...(bankName ? { bank_name: bankName } : {}),
      }
      await client({ method: 'POST', path: pathOf(linkedAccountId), body, signal, idempotencyKey })
    },
    async reportUpdate({ linkedAccountId, verificationStatus }, { signal }) {
      const body = { new_link_token: false, verification_status: verificationStatus }
      await client({ method: 'PATCH', path: pathOf(linkedAccountId), body, signal })
    },
    async addByNumbers({ accountNumber, routingNumber, accountType, bankName }, { signal, idempotencyKey }) {
      const body = {
        type: 'migrate_account',
        link_type: 'plaid',
        ...owner,
        account_number: accountNumber,
        routing_number: routingNumber,
        bank_account_type: accountType,
        ...(bankName ? { bank_name: bankName } : {}),
      }
      return readAnswer(bondAccount, await client({ method: 'POST', path: '/accounts', body, signal, idempotencyKey }))
    },
    accounts,
    async accountsOf(numbers, { signal }) {
      return readAnswer(bondAccountsOf(numbers), await client({ method: 'GET', path: list, signal }))
    },
    async remove(linkedAccountId, { signal }) {
      const path = pathOf(linkedAccountId)
      return readAnswer(bondAccount, await client({ method: 'DELETE', path, body: externalAccount, signal }))
    },
  }
}

function pathOf(id: string): string {
  return `/accounts/${encodeURIComponent(id)}`
}
