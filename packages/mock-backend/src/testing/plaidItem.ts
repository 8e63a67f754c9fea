import type { MockBackend } from '../createMockBackend.ts'

/** An Item of the brand's own account at Plaid, made without Link. */
export async function plaidItem(
  mock: MockBackend,
  { webhook }: { webhook?: string },
): Promise<{ itemId: string; accessToken: string }> {
  const { clientId, secret } = mock.plaid.credentials
  const ask = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await mock.fetch(
      new Request(`https://mock.test/plaid${path}`, {
        method: 'POST',
        headers: { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
    return answer.json()
  }
  const { public_token } = await ask('/sandbox/public_token/create', {
    institution_id: 'ins_109508',
    initial_products: ['auth'],
    options: { webhook },
  })
  const { access_token = '', item_id = '' } = await ask('/item/public_token/exchange', { public_token })
  return { itemId: item_id, accessToken: access_token }
}
