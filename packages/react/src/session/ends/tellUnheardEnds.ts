import { type LinkedAccount, linkError, outcomeOf } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import type { LinkObserver } from '../LinkObserver.ts'
import { isSameOwner } from '../Owner.ts'
import { reportErrors } from '../reportErrors.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'
import { type UnheardEnd, unheardEndLifeMs } from './UnheardEnd.ts'

/**
 * Calls the owner's callbacks with the ends of runs that no earlier page or provider received, once each, after the
 * account was read again. Removes records older than a week of all owners.
 */
export async function tellUnheardEnds(context: EffectContext): Promise<void> {
  const { clock, ends, owner } = context
  for (const end of await withStorageTimeout(ends.all(), [], clock)) {
    if (clock.now() - end.endedAt >= unheardEndLifeMs) await withStorageTimeout(ends.take(end.id), undefined, clock)
    else if (isSameOwner(end, owner)) await tell(end, context)
  }
}

async function tell({ id, accountId, purpose }: UnheardEnd, context: EffectContext): Promise<void> {
  const { backend, clock, connection, ends, observer, observerFor } = context
  const request = purpose === 'link' ? { purpose } : { purpose, accountId }
  const isHeard = () => observer.isListening('onLinked') || observerFor(request) !== null
  const signal = connection()
  if (!isHeard() || signal.aborted) return
  const end = await withStorageTimeout(ends.take(id), undefined, clock)
  if (!end) return
  const account = await backend()
    .get(accountId, { signal })
    .catch(() => null)
  // It could not be read, or everything went away meanwhile: the next one is told.
  if (!account || signal.aborted || !isHeard()) return void (await withStorageTimeout(ends.put(end), undefined, clock))
  for (const listener of [observerFor(request), observer]) {
    if (listener) reportErrors(() => call(listener, account, purpose))
  }
}

function call(listener: LinkObserver, account: LinkedAccount, purpose: UnheardEnd['purpose']): void {
  const outcome = outcomeOf(account)
  if (outcome === 'problem')
    listener.onError?.(linkError('link.account_unusable'), {
      purpose,
      step: 'complete',
      accountId: account.id,
      account,
    })
  else listener.onLinked?.(account, { outcome, purpose, isRecovered: true })
}
