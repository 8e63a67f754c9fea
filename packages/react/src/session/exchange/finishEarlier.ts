import type { EffectContext } from '../EffectContext.ts'
import { isSameOwner } from '../Owner.ts'
import type { Run } from '../SessionSnapshot.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { exchangePorts, isExchangeable, reportAnswer, sendToPlatform } from './completeExchange.ts'
import { exchangeFound } from './exchangeOnce.ts'
import { loadFacts } from './loadFacts.ts'
import { nextStep } from './nextStep.ts'
import type { PendingExchange } from './PendingExchange.ts'

/**
 * Completes results that earlier pages of this owner left. Other owners' records are kept until they expire; expired
 * records of all owners are removed.
 */
export async function finishEarlier(context: EffectContext): Promise<void> {
  const { clock, connection, exchanges, owner, store } = context
  const signal = connection()
  for (const earlier of await withStorageTimeout(store.all(), [], clock)) {
    if (signal.aborted) return
    if (!isExchangeable(earlier, clock.now())) store.remove(earlier.id).catch(() => {})
    else if (isSameOwner(earlier, owner) && !exchanges.isSeen(earlier.id)) await finishWhenFree(earlier, context)
  }
}

/** Without locks, a record claimed by a closed page is free only after its lease expires. */
async function finishWhenFree(earlier: PendingExchange, context: EffectContext): Promise<void> {
  const wait = context.locks ? 0 : earlier.leaseUntil - context.clock.now()
  if (wait > 0) context.clock.after(wait, () => void finish(earlier, context))
  else await finish(earlier, context)
}

async function finish(earlier: PendingExchange, context: EffectContext): Promise<void> {
  if (earlier.isUndecided && (await askAgain(earlier, context))) return
  await completeStored(earlier, context)
}

/** Asks again for a decision that an earlier page was waiting for. Returns `true` if there is one. */
async function askAgain(earlier: PendingExchange, context: EffectContext): Promise<boolean> {
  const { connection, exchanges, getSnapshot } = context
  const signal = connection()
  await loadFacts(context, signal)
  const { request, result } = earlier
  const next = nextStep({ request, result, ...exchanges.facts() })
  if (next.type === 'succeeded') return false
  // While something else is under way, the next page asks.
  if (getSnapshot().state.status !== 'idle' || signal.aborted) return true
  exchanges.receive(earlier)
  context.dispatch(next)
  return true
}

/** Completes a stored result: in the session's state if no run is in progress, otherwise in the background. */
export async function completeStored(earlier: PendingExchange, context: EffectContext): Promise<void> {
  const { connection, exchanges, getSnapshot, dispatch } = context
  const signal = connection()
  const { request, result } = earlier
  let run: Run | null = null
  const work = exchangeFound(
    earlier.id,
    (claimed) => {
      if (getSnapshot().state.status === 'idle' && context.isConnected()) {
        dispatch({ type: 'exchangeFound', request, result })
        run = getSnapshot().run
      }
      exchanges.put(run, claimed)
      return sendToPlatform(claimed, signal, context)
    },
    exchangePorts(context),
  )
  // Its run is known only once it was claimed.
  await work.catch(() => {})
  await reportAnswer(earlier, run, work, context)
}
