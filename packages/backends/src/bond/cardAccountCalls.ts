import type { AccountNumbers } from '@banklink/core'
import type { BondCalls, BondExchange } from './BondCalls.ts'
import type { BondClient } from './bondClient.ts'
import { externalAccount } from './externalAccount.ts'
import { listCalls } from './listCalls.ts'
import { orElse, readAnswer } from './readAnswer.ts'
import { bondAccount, bondLinkToken, bondUpdateToken, readExchanged } from './schemas.ts'

export interface CardAccountCallsOptions {
  client: BondClient
  cardAccountId: string
  linkTokenMethod: 'POST' | 'GET'
  masks: boolean
}

/** Bond's calls on the older paths, below one card account. */
export function cardAccountCalls({
  client,
  cardAccountId,
  linkTokenMethod,
  masks,
}: CardAccountCallsOptions): BondCalls {
  const owner = `/accounts/${encodeURIComponent(cardAccountId)}`
  const plaid = `${owner}/external_accounts/plaid`

  return {
    ...listCalls({ client, ownerId: cardAccountId, masks }),
    ownerId: cardAccountId,
    redirectUri: 'preset',
    async createLinkToken(_options, { signal }) {
      const ask = async (method: 'POST' | 'GET'): Promise<unknown> => client({ method, path: plaid, signal })
      const answer =
        linkTokenMethod === 'GET'
          ? ask('GET')
          : orElse(
              () => ask('POST'),
              () => ask('GET'),
            )
      return readAnswer(bondLinkToken, await answer)
    },
    async createUpdateToken(linkedAccountId, { signal }) {
      const body = { linked_account_id: linkedAccountId }
      return readAnswer(bondUpdateToken, await client({ method: 'PATCH', path: plaid, body, signal }))
    },
    async exchange(exchange, { signal, idempotencyKey }) {
      const body = exchangeBody(exchange)
      return readExchanged(await client({ method: 'POST', path: plaid, body, signal, idempotencyKey }))
    },
    async addByNumbers(numbers, { signal, idempotencyKey }) {
      const path = `${owner}/migrate_account/plaid`
      const answer = await client({ method: 'POST', path, body: numbersBody(numbers), signal, idempotencyKey })
      return readAnswer(bondAccount, answer)
    },
    async remove(linkedAccountId, { signal }) {
      const id = encodeURIComponent(linkedAccountId)
      const answer = await orElse(
        () => client({ method: 'DELETE', path: `${owner}/external_accounts/${id}`, signal }),
        () => client({ method: 'DELETE', path: `/accounts/${id}`, body: externalAccount, signal }),
      )
      return readAnswer(bondAccount, answer)
    },
  }
}

function exchangeBody({ publicToken, linkedAccountId, externalAccountId, status, bankName }: BondExchange): object {
  return {
    public_token: publicToken,
    linked_account_id: linkedAccountId,
    external_account_id: externalAccountId,
    status,
    bank_name: bankName,
  }
}

function numbersBody({ accountNumber, routingNumber, accountType, bankName }: AccountNumbers): object {
  return {
    account_number: accountNumber,
    routing_number: routingNumber,
    account_type: accountType,
    ...(bankName ? { bank_name: bankName } : {}),
  }
}
