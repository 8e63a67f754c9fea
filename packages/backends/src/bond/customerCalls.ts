import type { BondCalls } from './BondCalls.ts'
import type { BondClient } from './bondClient.ts'
import { externalAccount } from './externalAccount.ts'
import { listCalls } from './listCalls.ts'
import { readAnswer } from './readAnswer.ts'
import { bondAccount, bondLinkToken, bondUpdateToken, readExchanged } from './schemas.ts'

export interface CustomerCallsOptions {
  client: BondClient
  /** Bond's field for the owner's id, and the id. */
  owner: { customer_id: string } | { business_id: string }
  masks: boolean
}

/** Bond's calls on the newer paths, for one customer or one business. */
export function customerCalls({ client, owner, masks }: CustomerCallsOptions): BondCalls {
  const ownerId = 'customer_id' in owner ? owner.customer_id : owner.business_id

  return {
    ...listCalls({ client, ownerId, masks }),
    ownerId,
    redirectUri: 'request',
    async createLinkToken({ redirectUri }, { signal }) {
      const body = { ...externalAccount, ...owner, ...(redirectUri ? { redirect_uri: redirectUri } : {}) }
      return readAnswer(bondLinkToken, await client({ method: 'POST', path: '/accounts', body, signal }))
    },
    async createUpdateToken(linkedAccountId, { signal }) {
      const body = { new_link_token: true }
      return readAnswer(bondUpdateToken, await client({ method: 'PATCH', path: pathOf(linkedAccountId), body, signal }))
    },
    async exchange({ linkedAccountId, publicToken, externalAccountId, status, bankName }, { signal, idempotencyKey }) {
      const body = {
        public_token: publicToken,
        external_account_id: externalAccountId,
        verification_status: status,
        bank_name: bankName,
      }
      const path = pathOf(linkedAccountId)
      return readExchanged(await client({ method: 'POST', path, body, signal, idempotencyKey }))
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
    async remove(linkedAccountId, { signal }) {
      const path = pathOf(linkedAccountId)
      return readAnswer(bondAccount, await client({ method: 'DELETE', path, body: externalAccount, signal }))
    },
  }
}

function pathOf(id: string): string {
  return `/accounts/${encodeURIComponent(id)}`
}
