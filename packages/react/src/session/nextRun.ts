import { idle, isSameRequest, type LinkSessionEvent, type LinkSessionState } from '@banklink/core'
import type { LinkObserver } from './LinkObserver.ts'
import { newId } from './newId.ts'
import type { Owner } from './Owner.ts'
import type { Run, SessionSnapshot } from './SessionSnapshot.ts'

export interface Change {
  state: LinkSessionState
  event: LinkSessionEvent
  /** Whoever asked for it; undefined where the event is of the run itself. */
  observer: LinkObserver | null | undefined
  owner: Owner | null
  /** Ends the signal of the run before, and makes one for the next. */
  makeSignal: (isRun: boolean) => AbortSignal
}

/** The run that a changed state is of: the same, the next one, or none. */
export function nextRun(before: SessionSnapshot, { state, event, observer, owner, makeSignal }: Change): Run | null {
  if (state === idle || !('request' in state)) {
    makeSignal(false)
    return null
  }
  const { run } = before
  if (run && !begins(before, event, observer)) return run.observer || !observer ? run : { ...run, observer }
  // After an end, what comes late or is tried again is a run that continues it.
  const continues = run && continuing.has(event.type) ? run : null
  const request = continues?.request ?? state.request
  return {
    id: newId(),
    request,
    owner,
    observer: continues?.observer ?? observer ?? null,
    continues: continues?.id ?? null,
    isFound: event.type === 'exchangeFound' || !!continues?.isFound,
    signal: makeSignal(true),
  }
}

function begins(
  { state, viewer, run }: SessionSnapshot,
  event: LinkSessionEvent,
  observer: Change['observer'],
): boolean {
  if (!beginnings.has(event.type))
    return state.status === 'left' || state.status === 'failed' ? continuing.has(event.type) : false
  // A click continues what a prefetch began, unless another component wants the run for itself.
  const isPreparing = state.status === 'preparing' || state.status === 'ready'
  const isOthers = !!run?.observer && !!observer && observer !== (viewer ?? run.observer)
  return !(isPreparing && 'request' in event && isSameRequest(state.request, event.request) && !isOthers)
}

const beginnings: ReadonlySet<LinkSessionEvent['type']> = new Set([
  'prefetched',
  'started',
  'returned',
  'exchangeFound',
])

const continuing: ReadonlySet<LinkSessionEvent['type']> = new Set([
  'retried',
  'succeeded',
  'choiceRequired',
  'linkFailed',
])
