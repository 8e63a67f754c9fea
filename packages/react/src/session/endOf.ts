import { type LinkExit, type LinkSessionEvent, type LinkSessionState, linkError } from '@banklink/core'
import type { LinkObserver } from './LinkObserver.ts'
import type { SessionStep } from './LinkSession.ts'

/** How a run ended, as the call of one callback; null where it goes on. */
export type RunEnd = ((observer: LinkObserver) => void) | null

/** What a run's observer is told about a change of its state. */
export function endOf({ state, before, event }: SessionStep, isRecovered: boolean): RunEnd {
  if (state.status === 'left') {
    const exit = state.exit ?? (event.type === 'dismissed' ? cancelled : null)
    return exit && ((observer) => observer.onExit?.(exit))
  }
  if (state.status === 'failed') return (observer) => observer.onError?.(state.error)
  if (event.type === 'continuedElsewhere') return (observer) => observer.onExit?.(continuedElsewhere)
  if (state.status === 'idle') return cancels(event, before) ? (observer) => observer.onExit?.(cancelled) : null
  if (state.status !== 'done') return null
  const { account, outcome, request } = state
  if (outcome !== 'problem')
    return (observer) => {
      const info = { outcome, purpose: request.purpose }
      observer.onLinked?.(account, isRecovered ? { ...info, isRecovered } : info)
    }
  const { platformStatus, reason } = account
  const details = { ...(platformStatus && { platformCode: platformStatus }), ...(reason && { reason }) }
  return (observer) => observer.onError?.(linkError('link.account_unusable', { details }))
}

/** The person gave up before Link had an answer. */
const cancelled: LinkExit = { status: null, institution: null, linkSessionId: null, requestId: null }

/** The bank sent the person back to another tab, which continues the run and is told how it ends. */
const continuedElsewhere: LinkExit = { ...cancelled, status: 'continued_elsewhere' }

function cancels({ type }: LinkSessionEvent, before: LinkSessionState): boolean {
  if (type === 'ownerChanged') return false
  return before.status === 'preparing'
    ? before.wantsOpen
    : ['opening', 'open', 'choosing', 'resuming'].includes(before.status)
}
