import type { EffectContext } from '../EffectContext.ts'
import type { Run } from '../SessionSnapshot.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { withTimeout } from '../time/withTimeout.ts'
import { loadFacts } from './loadFacts.ts'
import { nextStep } from './nextStep.ts'
import type { PendingExchange } from './PendingExchange.ts'

/**
 * Asks the user about an account that the server refused as a duplicate: another tab may have linked it since this page
 * read the list. Without a run to show the question, the next page asks it. Returns `false` if the list doesn't have the
 * account either, so that there is nothing to ask.
 */
export async function askAboutDuplicate(
  exchange: PendingExchange,
  run: Run | null,
  context: EffectContext,
): Promise<boolean> {
  const { clock, dispatch, exchanges, getSnapshot, isConnected, store } = context
  await withTimeout(context, ({ signal }) => loadFacts(context, signal)).catch(() => {})
  const { request, result } = exchange
  const next = nextStep({ request, result, ...exchanges.facts() })
  if (next.type !== 'choiceRequired') return false
  if (run && isConnected() && getSnapshot().run?.id === run.id) dispatch(next, run)
  else await withStorageTimeout(store.put({ ...exchange, isUndecided: true }), undefined, clock)
  return true
}
