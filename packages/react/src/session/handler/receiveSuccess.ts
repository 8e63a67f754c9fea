import { type LinkSessionState, linkError, type PlaidSuccessMetadata, toLinkResult } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { completeStored } from '../exchange/finishEarlier.ts'
import { nextStep } from '../exchange/nextStep.ts'
import type { PendingExchange } from '../exchange/PendingExchange.ts'
import type { LinkHandlerSpec } from '../SessionSnapshot.ts'
import { withStorageTimeout } from '../time/withStorageTimeout.ts'

export interface LinkSuccess {
  of: LinkHandlerSpec
  /** Whether it comes from the handler that the session holds now. */
  isCurrent: boolean
  publicToken: string | null
  metadata: PlaidSuccessMetadata
}

/** Handles a result of Link: keeps its public token with the run and dispatches the next event. */
export function receiveSuccess({ of, isCurrent, publicToken, metadata }: LinkSuccess, context: EffectContext): void {
  const { clock, dispatch, exchanges, getSnapshot, owner, tokens } = context
  const result = toLinkResult(metadata)
  // Without Plaid's id, the end of the sealed state names the success just as well, and shortly.
  const id = result.linkSessionId || of.token.state.slice(-32)
  if (exchanges.isSeen(id)) return
  const { request } = of
  // Whatever becomes of it, Link opens no second time with this token.
  if (tokens.holds(request, of.token)) tokens.take(request)
  const isLink = request.purpose === 'link'
  if (isLink && !publicToken) return dispatch({ type: 'linkFailed', error: linkError('link.public_token_missing') })
  const next = nextStep({ request, result, ...exchanges.facts() })
  if (next.type === 'linkFailed') return dispatch(next)
  const exchange = {
    id,
    ...owner,
    request,
    state: of.token.state,
    publicToken: isLink ? publicToken : null,
    result,
    createdAt: clock.now(),
    leaseUntil: 0,
  }
  if (isCurrent || (context.isConnected() && takesLate(getSnapshot().state))) {
    exchanges.receive(exchange)
    return dispatch(next)
  }
  // Late, and something else is under way or the provider is gone: it is never dropped.
  void completeBeside({ ...exchange, isUndecided: next.type === 'choiceRequired' }, context)
}

/** Whether a late result becomes a new run, which continues the one that was left. */
function takesLate(state: LinkSessionState): boolean {
  if (state.status === 'failed') return !state.result
  return state.status === 'idle' || state.status === 'left' || state.status === 'done'
}

async function completeBeside(exchange: PendingExchange, context: EffectContext): Promise<void> {
  context.exchanges.put(null, exchange)
  await withStorageTimeout(context.store.put(exchange), undefined, context.clock)
  // The next page asks what the person has to decide.
  if (!exchange.isUndecided && context.isConnected()) await completeStored(exchange, context)
}
