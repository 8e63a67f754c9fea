import { type Call, type Clock, isBanklinkError, type LinkBackend, type LinkedAccount, type Step } from '@banklink/core'
import { pause } from '../time/pause.ts'
import type { PendingExchange } from './PendingExchange.ts'

export interface SendExchangeOptions {
  backend: LinkBackend
  call: Call
  clock: Clock
  /** Ends the wait for an answer that has not arrived. */
  signal: AbortSignal
}

/**
 * Sends the exchange. The idempotency key makes a repeated call the same operation; if the first call is still in
 * progress, for example after its page closed, this one waits for its answer.
 */
export async function sendExchange(
  exchange: PendingExchange,
  options: SendExchangeOptions,
): Promise<Step<LinkedAccount>> {
  const { call, clock, signal } = options
  for (;;) {
    call.signal.throwIfAborted()
    try {
      return await send(exchange, options)
    } catch (error) {
      if (!isBanklinkError(error) || error.code !== 'request.key_busy') throw error
      await pause(error.details.retryAfterMs ?? 1000, clock, signal)
    }
  }
}

/** Update mode exchanges nothing. */
function send(exchange: PendingExchange, { backend, call }: SendExchangeOptions): Promise<Step<LinkedAccount>> {
  const { id, state, publicToken, result, allowDuplicate } = exchange
  const account = result.accounts[0]
  const linkSessionId = result.linkSessionId || id
  const keyed = { ...call, idempotencyKey: `banklink-${id}` }
  if (publicToken === null || !account) {
    return backend.completeUpdate({ state, linkSessionId, reported: account?.verificationStatus ?? null }, keyed)
  }
  const { currency, ...told } = account
  const { institution } = result
  const request = { state, publicToken, linkSessionId, institution, account: told, ...(currency && { currency }) }
  if (!allowDuplicate) return backend.complete(request, keyed)
  // Another request than the one that may have been refused, so it has a key of its own.
  return backend.complete({ ...request, allowDuplicate }, { ...call, idempotencyKey: `banklink-${id}-duplicate` })
}
