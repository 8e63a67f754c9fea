import {
  type LinkExit,
  type LinkedAccount,
  type LinkSessionEvent,
  type LinkSessionState,
  type LinkStep,
  linkError,
} from '@banklink/core'
import type { LinkObserver, RunInfo } from './LinkObserver.ts'
import type { SessionStep } from './LinkSession.ts'
import type { Run } from './SessionSnapshot.ts'

/** How a run ended, as a call of one callback; `null` if it has not ended. */
export type RunEnd = ((observer: LinkObserver) => void) | null

/**
 * The callback that a change of state ends a run with.
 *
 * @param findAccount An account as this page last read it.
 */
export function endOf(
  change: SessionStep,
  run: Pick<Run, 'request' | 'isFound'>,
  findAccount: (id: string) => LinkedAccount | undefined,
): RunEnd {
  const { state, before } = change
  const request = 'request' in state ? state.request : run.request
  const { purpose } = request
  const id = 'accountId' in request ? request.accountId : undefined
  const infoOf = (step: LinkStep, account = id === undefined ? undefined : findAccount(id)): RunInfo => ({
    purpose,
    step,
    accountId: account?.id ?? id ?? null,
    account: account ?? null,
  })
  const exit = exitOf(change)
  if (exit) return (observer) => observer.onExit?.(exit, infoOf(stepOf(before)))
  if (state.status === 'failed') return (observer) => observer.onError?.(state.error, infoOf(state.step))
  if (state.status !== 'done') return null
  const { account, outcome } = state
  if (outcome !== 'problem')
    return (observer) => observer.onLinked?.(account, { outcome, purpose, ...(run.isFound && { isRecovered: true }) })
  const { platformStatus, reason } = account
  const details = { ...(platformStatus && { platformCode: platformStatus }), ...(reason && { reason }) }
  return (observer) => observer.onError?.(linkError('link.account_unusable', { details }), infoOf('complete', account))
}

/** The exit of a run that ends without a failure and without an account; `null` for other transitions. */
function exitOf({ state, before, event }: SessionStep): LinkExit | null {
  if (state.status === 'left') return state.exit ?? (event.type === 'dismissed' ? cancelled : null)
  if (event.type === 'continuedElsewhere') return continuedElsewhere
  return state.status === 'idle' && cancels(event, before) ? cancelled : null
}

/** How far a run came that is left in this state. */
function stepOf({ status }: LinkSessionState): LinkStep {
  const steps: { [each in LinkSessionState['status']]?: LinkStep } = {
    open: 'link',
    choosing: 'link',
    resuming: 'oauth',
  }
  return steps[status] ?? 'open'
}

/** The user canceled before Link returned anything. */
const cancelled: LinkExit = { status: null, institution: null, linkSessionId: null, requestId: null }

/** The bank redirected to another tab, which continues the run and reports its end. */
const continuedElsewhere: LinkExit = { ...cancelled, status: 'continued_elsewhere' }

function cancels({ type }: LinkSessionEvent, before: LinkSessionState): boolean {
  if (type === 'ownerChanged') return false
  return before.status === 'preparing'
    ? before.wantsOpen
    : ['opening', 'open', 'choosing', 'resuming'].includes(before.status)
}
