import {
  type BanklinkError,
  isBanklinkError,
  type LinkedAccount,
  type LinkSessionEvent,
  type LinkSessionState,
  linkError,
  outcomeOf,
  toBanklinkError,
} from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { tellUnheardEnds } from '../ends/tellUnheardEnds.ts'
import type { Run } from '../SessionSnapshot.ts'
import { until } from '../time/pause.ts'
import { pollUntilDone } from '../time/pollUntilDone.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { withTimeout } from '../time/withTimeout.ts'
import { askAboutDuplicate } from './askAboutDuplicate.ts'
import { type ExchangePorts, exchangeFirst } from './exchangeOnce.ts'
import { type PendingExchange, publicTokenLifeMs } from './PendingExchange.ts'
import { sendExchange } from './sendExchange.ts'

/** Completes a new result of Link: stores it first, then sends it once. */
export function completeExchange(exchange: PendingExchange, run: Run, context: EffectContext): Promise<void> {
  const signal = context.connection()
  const send = (leased: PendingExchange) => sendToPlatform(leased, signal, context)
  return reportAnswer(exchange, run, exchangeFirst(exchange, send, exchangePorts(context)), context)
}

/** Sends a success, only while its owner is signed in and its public token lives, and waits for the platform's word. */
export async function sendToPlatform(
  exchange: PendingExchange,
  signal: AbortSignal,
  context: EffectContext,
): Promise<LinkedAccount> {
  const { backend, lastingClock: clock, page } = context
  await context.ownerIsHere(signal)
  await refuseExpired(exchange, context)
  const surroundings = { clock, page, answerWithinMs: context.answerWithinMs }
  return withTimeout(surroundings, async (call) => {
    const step = await sendExchange(exchange, { backend: backend(), call, clock, signal })
    if (step.done) return step.value
    // What waits for another look is left to the next page, which asks the platform once more.
    return Promise.race([pollUntilDone(step, { backend: backend(), call, clock, page }), until(signal)])
  })
}

/** The wait for the owner can be longer than the public token lives. Trying again links again. */
async function refuseExpired(exchange: PendingExchange, { lastingClock: clock, store }: EffectContext): Promise<void> {
  if (isExchangeable(exchange, clock.now())) return
  await withStorageTimeout(store.remove(exchange.id), undefined, clock)
  throw linkError('link.answer_timeout')
}

/** Tells the session what the platform said; where its run is over by then, keeps the end for the next observer. */
export async function reportAnswer(
  exchange: PendingExchange,
  run: Run | null,
  work: Promise<LinkedAccount | null>,
  context: EffectContext,
): Promise<void> {
  const { dispatch, exchanges, getSnapshot, isConnected, onAccountsChanged } = context
  try {
    const account = await work
    onAccountsChanged()
    exchanges.forget(exchange.id)
    // Another page, or an earlier provider, was first, and may have had nothing to tell.
    if (!account) return void (await tellUnheardEnds(context))
    if (run && isConnected() && getSnapshot().run?.id === run.id) dispatch({ type: 'completed', account }, run)
    else await keepEnd(exchange, account, run, context)
    // Not in the middle of another run, which the callbacks would be taken for.
    if (isConnected() && !isAtWork(getSnapshot().state)) await tellUnheardEnds(context)
  } catch (cause) {
    onAccountsChanged()
    const error = toBanklinkError(cause)
    // An id for a support ticket, also where no answer came that names one.
    error.details.linkSessionId ??= exchange.result.linkSessionId
    if (isRefusedDuplicate(error, exchange) && (await askAboutDuplicate(exchange, run, context))) return
    const canRepeat = !isFinal(cause)
    if (!canRepeat) exchanges.forget(exchange.id)
    const event: LinkSessionEvent = { type: 'completionFailed', error, canRepeat }
    if (run) dispatch(event, run)
  }
}

/** Whether a run that was requested is in progress. */
function isAtWork(state: LinkSessionState): boolean {
  if (state.status === 'preparing') return state.wantsOpen
  return ['opening', 'open', 'choosing', 'completing', 'resuming'].includes(state.status)
}

async function keepEnd(
  { id, request, ownerKey, backendId }: PendingExchange,
  account: LinkedAccount,
  run: Run | null,
  { clock, ends, tabs }: EffectContext,
): Promise<void> {
  const end = {
    id: run?.id ?? id,
    ownerKey,
    backendId,
    accountId: account.id,
    purpose: request.purpose,
    outcome: outcomeOf(account),
    endedAt: clock.now(),
  }
  await withStorageTimeout(ends.put(end), undefined, clock)
  // A provider that was mounted meanwhile looked before it was there.
  tabs.tell({ kind: 'endKept', run: end.id })
}

export function exchangePorts({ store, locks, lastingClock: clock }: EffectContext): ExchangePorts & {
  isFinal: typeof isFinal
} {
  return { store, locks, clock, isFinal }
}

/** Whether the public token of a success can still be exchanged. */
export function isExchangeable({ createdAt }: PendingExchange, now: number): boolean {
  return now - createdAt < publicTokenLifeMs
}

/**
 * Whether retrying can't help. After a sign-out or a change of owner it can: the owner can sign in again and finish.
 */
function isFinal(error: unknown): boolean {
  return isBanklinkError(error) && !error.retryable && !ofOwner.has(error.code)
}

/** Whether the server refused a duplicate that the user was not asked about. */
function isRefusedDuplicate(error: BanklinkError, { publicToken, allowDuplicate }: PendingExchange): boolean {
  return error.code === 'platform.duplicate_account' && publicToken !== null && !allowDuplicate
}

const ofOwner: ReadonlySet<string> = new Set(['gateway.unauthorized', 'request.state_foreign'])
