import type { LinkedAccount } from '@banklink/core'
import type { World } from './createWorld.ts'

export interface LinkAccountParameters {
  /** The bank's name. */
  bank: string
  /** Plaid's id of it. @default First Platypus Bank's */
  institutionId?: string
  mask: string
  subtype?: 'checking' | 'savings'
  verificationStatus?: string
}

/** Links an account as the browser and Link do it together: token, Link's own requests, exchange. */
export async function linkAccount(
  { mock, backend }: Pick<World, 'mock' | 'backend'>,
  { bank, institutionId = 'ins_109508', mask, subtype = 'checking', verificationStatus }: LinkAccountParameters,
): Promise<LinkedAccount> {
  const call = { signal: new AbortController().signal }
  const begun = await backend.begin({ purpose: 'link' }, call)
  if (!begun.done) throw new Error('Bond hands out its link tokens at once.')

  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const request = new Request(`http://mock.test${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await mock.fetch(request)).json() as Promise<Record<string, string>>
  }
  const { link_session_id: id = '' } = await post('/link/sessions', { link_token: begun.value.linkToken })
  const verification_status = verificationStatus ?? null
  const account = { id: `account-of-${id}`, name: 'Plaid Checking', mask, type: 'depository', subtype }
  const { public_token: publicToken = '' } = await post(`/link/sessions/${id}/success`, {
    institution: { institution_id: institutionId, name: bank },
    accounts: [{ ...account, verification_status, class_type: null }],
  })

  const linked = await backend.complete(
    {
      state: begun.value.state,
      publicToken,
      linkSessionId: id,
      institution: { id: institutionId, name: bank },
      account: { ...account, verificationStatus: verification_status },
    },
    { ...call, idempotencyKey: `banklink-${id}` },
  )
  if (!linked.done) throw new Error('The mock answers at once.')
  return linked.value
}
