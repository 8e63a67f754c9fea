import { isSameRequest, type LinkSessionEvent, type LinkSessionState } from '@banklink/core'
import type { LinkObserver } from './LinkObserver.ts'
import { newId } from './newId.ts'
import type { Owner } from './Owner.ts'
import type { Run, SessionSnapshot } from './SessionSnapshot.ts'

export interface Change {
  state: LinkSessionState
  event: LinkSessionEvent
  /** The observer that requested it; `undefined` if the event belongs to the run itself. */
  observer: LinkObserver | null | undefined
  owner: Owner | null
  /** Ends the signal of the run before, and makes one for the next. */
  makeSignal: (isRun: boolean) => AbortSignal
}

/** The run that a changed state is of: the same, the next one, or none. */
export function nextRun(before: SessionSnapshot, { state, event, observer, owner, makeSignal }: Change): Run | null {
  if (state.status === 'idle') {
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
  if (event.type !== 'started' && event.type !== 'returned')
    return ended.has(state.status) && continuing.has(event.type)
  // A click continues what a prefetch began, unless another component wants the run for itself.
  const isPreparing = state.status === 'preparing' || state.status === 'ready'
  const isOthers = run?.observer && observer && observer !== (viewer ?? run.observer)
  return !(isPreparing && isSameRequest(state.request, event.request) && !isOthers)
}

const ended: ReadonlySet<LinkSessionState['status']> = new Set(['left', 'failed', 'done'])

const continuing: ReadonlySet<LinkSessionEvent['type']> = new Set(['retried', 'succeeded', 'choiceRequired'])
