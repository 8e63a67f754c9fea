import type { Call, LinkBackend, LinkedAccount, Step } from '@banklink/core'
import type { PendingExchange } from './PendingExchange.ts'

/** Tells the platform of a success. Update mode exchanges nothing. The key makes a repeated call the same call. */
export function sendExchange(
  backend: LinkBackend,
  exchange: PendingExchange,
  call: Call,
): Promise<Step<LinkedAccount>> {
  const { id, state, publicToken, result } = exchange
  const account = result.accounts[0]
  const linkSessionId = result.linkSessionId || id
  const keyed = { ...call, idempotencyKey: `banklink-${id}` }
  if (publicToken === null || !account) {
    return backend.completeUpdate({ state, linkSessionId, reported: account?.verificationStatus ?? null }, keyed)
  }
  return backend.complete({ state, publicToken, linkSessionId, institution: result.institution, account }, keyed)
}
