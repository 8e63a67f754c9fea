/** The brand's own account at Plaid. */
export interface PlaidAccount {
  /** `https://sandbox.plaid.com`, `https://production.plaid.com`, or a stand-in. */
  baseUrl: string
  clientId: string
  secret: string
  fetch?: typeof fetch
}

/** Makes a link token for a user: checking and savings, by login or by account numbers. */
export async function createLinkToken(plaid: PlaidAccount, userId: string): Promise<string> {
  const answer = await ask(plaid, '/link/token/create', {
    client_name: 'Sample Savings',
    language: 'en',
    country_codes: ['US'],
    user: { client_user_id: userId },
    products: ['auth'],
    account_filters: { depository: { account_subtypes: ['checking', 'savings'] } },
    auth: { same_day_microdeposits_enabled: true },
  })
  return textOf(answer, 'link_token')
}

/** Exchanges the public token, and returns the access token, which must stay on the server. */
export async function exchangePublicToken(plaid: PlaidAccount, publicToken: string): Promise<string> {
  return textOf(await ask(plaid, '/item/public_token/exchange', { public_token: publicToken }), 'access_token')
}

async function ask({ baseUrl, clientId, secret, fetch = globalThis.fetch }: PlaidAccount, path: string, body: object) {
  const answer = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Plaid answered ${answer.status} at ${path}.`)
  return (await answer.json()) as Record<string, unknown>
}

function textOf(answer: Record<string, unknown>, key: string): string {
  const text = answer[key]
  if (typeof text !== 'string') throw new TypeError(`Plaid's answer has no ${key}.`)
  return text
}
