import type { MockBackend } from '@banklink/mock-backend'

/** The brand's own account at Plaid: the mock's, or with keys in the environment one in Plaid's sandbox. */
export interface PlaidAccount {
  baseUrl: string
  clientId: string
  secret: string
  /** Whether it is Plaid's sandbox, where Link is Plaid's own and comes from its CDN. */
  isLive: boolean
}

/** The keys that make the demo live, from Plaid's dashboard. */
export interface PlaidKeys {
  PLAID_CLIENT_ID?: string | undefined
  PLAID_SECRET?: string | undefined
}

/** The account in Plaid's sandbox, null without keys. Throws where only one of the two is there. */
export function livePlaid({ PLAID_CLIENT_ID: clientId, PLAID_SECRET: secret }: PlaidKeys): PlaidAccount | null {
  if (clientId && secret) return { baseUrl: 'https://sandbox.plaid.com', clientId, secret, isLive: true }
  if (!clientId && !secret) return null
  throw new Error('Plaid’s sandbox needs two keys. Set both PLAID_CLIENT_ID and PLAID_SECRET, or neither.')
}

/** The account at the mock's Plaid. */
export function mockPlaid({ url, mock }: { url: string; mock: MockBackend }): PlaidAccount {
  return { baseUrl: url + mock.plaid.baseUrlPath, ...mock.plaid.credentials, isLive: false }
}
