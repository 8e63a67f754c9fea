import type { LinkedAccount, LinkToken, Step } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
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
  /** Looks again as often as it takes, by the mock's own time. */
  const settle = async <T extends LinkToken | LinkedAccount>(step: Step<T>): Promise<T> => {
    if (step.done) return step.value
    mock.clock.advance(step.retryAfterMs)
    return settle(await backend.follow(step, call))
  }
  const { linkToken, state } = await settle(await backend.begin({ purpose: 'link' }, call))
  const { publicToken, linkSessionId, institution, account } = await finishMockLink(mock, {
    linkToken,
    institution: { id: institutionId, name: bank },
    account: { mask, subtype },
    verificationStatus: verificationStatus ?? null,
  })
  const idempotencyKey = `banklink-${linkSessionId}`
  return settle(
    await backend.complete({ state, publicToken, linkSessionId, institution, account }, { ...call, idempotencyKey }),
  )
}
