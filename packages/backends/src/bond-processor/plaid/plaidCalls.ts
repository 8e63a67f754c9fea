import type { Call } from '@banklink/core'
import {
  CountryCode,
  DepositoryAccountSubtype,
  type LinkTokenCreateRequest,
  ProcessorTokenCreateRequestProcessorEnum,
  Products,
} from 'plaid'
import { isGone } from './isGone.ts'
import type { PlaidClient } from './plaidClient.ts'
import {
  type PlaidAccounts,
  type PlaidExchange,
  type PlaidLinkToken,
  plaidAccounts,
  plaidExchange,
  plaidItemError,
  plaidLinkToken,
  plaidNothing,
  plaidProcessorToken,
  plaidWebhookKey,
  type WebhookKey,
} from './schemas.ts'

/** The owner of a link token, and the options of Link. */
export interface PlaidLinkTokenRequest {
  clientName: string
  /** The brand's ID of the user or the company, without personal data. */
  clientUserId: string
  language: string
  redirectUri: string | undefined
  /** Of a new Item only: an existing one keeps its own. */
  webhook: string | undefined
  linkCustomizationName: string | undefined
  /** Opens an existing Item in update mode; absent for a new one. */
  accessToken?: string
}

type Caller = Pick<Call, 'signal'>

/** A caller that may set a shorter timeout. */
type BriefCaller = Caller & { timeoutMs?: number | undefined }

/** The calls of Plaid's API that linking needs, one method each; every response is parsed by a schema. */
export interface PlaidCalls {
  createLinkToken(request: PlaidLinkTokenRequest, call: Caller): Promise<PlaidLinkToken>
  /** Spends a public token. */
  exchange(publicToken: string, call: Caller): Promise<PlaidExchange>
  accounts(accessToken: string, call: Caller): Promise<PlaidAccounts>
  /** A token that represents one account at Bond. Each call returns a different one, and all of them work. */
  createProcessorToken(account: { accessToken: string; accountId: string }, call: Caller): Promise<string>
  /** The Item's error code; null if it has none. */
  itemError(accessToken: string, call: BriefCaller): Promise<string | null>
  /** Returns a key that Plaid signs webhooks with. */
  webhookKey(kid: string, call: Caller): Promise<WebhookKey>
  /** Removes an Item and its processor tokens. Succeeds if it was already removed. */
  removeItem(accessToken: string, call: BriefCaller): Promise<void>
}

/** Plaid's calls for the brand's own account. */
export function plaidCalls(client: PlaidClient): PlaidCalls {
  return {
    createLinkToken: (request, { signal }) =>
      client({
        send: (api, axios) => api.linkTokenCreate(toBody(request), axios),
        schema: plaidLinkToken,
        signal,
      }),
    exchange: (publicToken, { signal }) =>
      client({
        send: (api, axios) => api.itemPublicTokenExchange({ public_token: publicToken }, axios),
        schema: plaidExchange,
        signal,
      }),
    accounts: (accessToken, { signal }) =>
      client({
        send: (api, axios) => api.accountsGet({ access_token: accessToken }, axios),
        schema: plaidAccounts,
        signal,
      }),
    createProcessorToken: ({ accessToken, accountId }, { signal }) =>
      client({
        send: (api, axios) =>
          api.processorTokenCreate({ access_token: accessToken, account_id: accountId, processor: bond }, axios),
        schema: plaidProcessorToken,
        signal,
      }),
    itemError: (accessToken, call) =>
      client({
        send: (api, axios) => api.itemGet({ access_token: accessToken }, axios),
        schema: plaidItemError,
        ...call,
      }),
    webhookKey: (kid, { signal }) =>
      client({
        send: (api, axios) => api.webhookVerificationKeyGet({ key_id: kid }, axios),
        schema: plaidWebhookKey,
        signal,
      }),
    async removeItem(accessToken, call) {
      try {
        await client({
          send: (api, axios) => api.itemRemove({ access_token: accessToken }, axios),
          schema: plaidNothing,
          ...call,
        })
      } catch (error) {
        if (!isGone(error)) throw error
      }
    },
  }
}

const { Bond: bond } = ProcessorTokenCreateRequestProcessorEnum

function toBody(request: PlaidLinkTokenRequest): LinkTokenCreateRequest {
  const { clientName, clientUserId, language, redirectUri, linkCustomizationName, webhook, accessToken } = request
  // JSON leaves out what is undefined.
  const body: Undefinable<LinkTokenCreateRequest> = {
    client_name: clientName,
    language,
    country_codes: [CountryCode.Us],
    user: { client_user_id: clientUserId },
    redirect_uri: redirectUri,
    link_customization_name: linkCustomizationName,
    ...(accessToken === undefined ? newItem(webhook) : { access_token: accessToken }),
  }
  return body as LinkTokenCreateRequest
}

/** Auth only, without micro-deposits: the account is verified, or it is refused. */
function newItem(webhook: string | undefined): Partial<Undefinable<LinkTokenCreateRequest>> {
  const { Checking, Savings } = DepositoryAccountSubtype
  return {
    products: [Products.Auth],
    account_filters: { depository: { account_subtypes: [Checking, Savings] } },
    webhook,
  }
}

type Undefinable<T> = { [key in keyof T]: T[key] | undefined }
