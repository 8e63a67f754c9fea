import { outcomeOf } from '../account/outcomeOf.ts'
import { isSameRequest } from '../backend/isSameRequest.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import type { BanklinkError } from '../errors/BanklinkError.ts'
import type { LinkExit, LinkResult } from '../plaid/LinkResult.ts'
import type { LinkSessionEvent } from './LinkSessionEvent.ts'
import type { LinkSessionState, LinkStep } from './LinkSessionState.ts'

/** The initial state, also after a reset. */
export const idle: LinkSessionState = { status: 'idle' }

/**
 * Returns the next state after `event`: the Link session's whole behavior as a pure function. A pair that is not in the
 * table returns the same state, so a late or repeated callback changes nothing.
 *
 * @see docs/reference/link-session.md for every pair at a glance
 */
export function transition(state: LinkSessionState, event: LinkSessionEvent): LinkSessionState {
  if (event.type === 'ownerChanged') return idle
  const next = table[state.status][event.type] as Handler | undefined
  return next ? next(state, event) : state
}

type Handler = (state: LinkSessionState, event: LinkSessionEvent) => LinkSessionState
type StateOf<status> = Extract<LinkSessionState, { status: status }>
type EventOf<type> = Extract<LinkSessionEvent, { type: type }>

/** Each cell is typed with its own state and its own event. */
type Table = {
  [status in LinkSessionState['status']]: {
    [type in LinkSessionEvent['type']]?: (state: StateOf<status>, event: EventOf<type>) => LinkSessionState
  }
}

/** Link's own callbacks mean the same while it opens and while it is open. */
const whileOpen = {
  succeeded: complete,
  choiceRequired: choosing,
  // Leaving Link is an answer, not a failure: the same token can be opened again.
  exited: ({ request }: Run, { exit }: EventOf<'exited'>) => left(request, exit),
  linkFailed: ({ request }: Run, { error }: EventOf<'linkFailed'>) => failed(request, 'link', error),
  returnRefused: ({ request }: Run, { error }: EventOf<'returnRefused'>) => failed(request, 'oauth', error),
  tokenRejected: ({ request }: Run) => preparing(request, false),
  returnMismatched: ({ request }: Run): LinkSessionState => ({ status: 'resuming', request }),
  pageRestored: ({ request }: Run) => left(request, null),
  continuedElsewhere: () => idle,
}

const table: Table = {
  idle: {
    prefetched: (_, { request }) => preparing(request, false),
    started: (_, { request }) => preparing(request, true),
    returned: resuming,
    exchangeFound: complete,
    // A success that came late, or that an earlier page left to be decided.
    succeeded: complete,
    choiceRequired: choosing,
  },
  preparing: {
    // A second click for the same thing changes only that somebody clicked: what is there already is not told again.
    started: (state, { request }) =>
      prepared({
        ...state,
        request,
        wantsOpen: true,
        hasToken: state.hasToken && isSameRequest(state.request, request),
      }),
    tokenIssued: (state) => prepared({ ...state, hasToken: true }),
    scriptLoaded: (state) => prepared({ ...state, hasScript: true }),
    // Nobody clicked, so nobody is told; a click asks again.
    preparationFailed: ({ request, wantsOpen }, { step, error }) => (wantsOpen ? failed(request, step, error) : idle),
    // Link must not open over a page that the person went to meanwhile.
    viewerLeft: (state) => (state.wantsOpen ? { ...state, wantsOpen: false } : state),
    slowed: slow,
    returned: resuming,
    dismissed: () => idle,
    reset: () => idle,
  },
  ready: {
    started: start,
    returned: resuming,
    // Nobody clicked here either.
    openFailed: () => idle,
    expired: () => idle,
    reset: () => idle,
  },
  opening: {
    ...whileOpen,
    shown: ({ request }) => ({ status: 'open', request }),
    openFailed: ({ request }, { error }) => failed(request, 'open', error),
    slowed: slow,
    // The token was used elsewhere, or is too old: the click stands.
    expired: ({ request }) => preparing(request, true),
    // Nothing was opened yet, so the same token opens Link again.
    dismissed: ({ request }) => left(request, null),
  },
  open: whileOpen,
  choosing: {
    // One answer can raise the next question, or show that there is nothing to link.
    choiceRequired: choosing,
    linkFailed: whileOpen.linkFailed,
    chosen: ({ request }, { result }) => completing(request, result),
    repairChosen: (_, { request }) => preparing(request, true),
    dismissed: () => idle,
    reset: () => idle,
  },
  completing: {
    slowed: slow,
    // The server found a duplicate that the page did not know of.
    choiceRequired: choosing,
    completed: ({ request }, { account }) => ({
      status: 'done',
      request,
      account,
      outcome: outcomeOf(account, request),
    }),
    completionFailed: ({ request, result }, { error, canRepeat }) =>
      failed(request, 'complete', error, canRepeat ? result : null),
  },
  left: {
    started: start,
    returned: resuming,
    succeeded: complete,
    choiceRequired: choosing,
    expired: () => idle,
    reset: () => idle,
    dismissed: () => idle,
    continuedElsewhere: () => idle,
  },
  failed: {
    // With a result at hand a click elsewhere must not throw it away: it is completed or dismissed first.
    started: (state, { request }) => (state.result ? state : preparing(request, true)),
    returned: (state, event) => (state.result ? state : resuming(state, event)),
    retried: ({ request, result }, { canComplete }) =>
      result && canComplete ? completing(request, result) : preparing(request, true),
    succeeded: complete,
    choiceRequired: choosing,
    dismissed: () => idle,
    reset: () => idle,
  },
  done: {
    started: (_, { request }) => preparing(request, true),
    succeeded: complete,
    choiceRequired: choosing,
    returned: resuming,
    dismissed: () => idle,
    reset: () => idle,
  },
  resuming: {
    returnMatched: (_, { request }) => ({ status: 'opening', request }),
    returnRefused: whileOpen.returnRefused,
    // The return itself is as good as it was.
    preparationFailed: ({ request }, { step, error }) => failed(request, step, error),
    dismissed: () => idle,
    reset: () => idle,
  },
}

type Run = { request: LinkRequest }

function start(_: LinkSessionState, { request, isTokenUsable }: EventOf<'started'>): LinkSessionState {
  return isTokenUsable ? { status: 'opening', request } : preparing(request, true)
}

function resuming(_: LinkSessionState, { request }: EventOf<'returned'>): LinkSessionState {
  return { status: 'resuming', request }
}

function preparing(request: LinkRequest, wantsOpen: boolean): LinkSessionState {
  return { status: 'preparing', request, wantsOpen, hasToken: false, hasScript: false, isSlow: false }
}

function slow<state extends StateOf<'preparing' | 'opening' | 'completing'>>(state: state): state {
  return { ...state, isSlow: true }
}

function prepared(state: StateOf<'preparing'>): LinkSessionState {
  const { request, wantsOpen, hasToken, hasScript } = state
  return hasToken && hasScript ? { status: wantsOpen ? 'opening' : 'ready', request } : state
}

function complete(_: unknown, { request, result }: Pick<EventOf<'succeeded'>, 'request' | 'result'>): LinkSessionState {
  return completing(request, result)
}

function choosing(_: unknown, event: EventOf<'choiceRequired'>): LinkSessionState {
  const { request, result, reason, currencies = [], existing } = event
  return { status: 'choosing', request, result, reason, currencies, ...(existing && { existing }) }
}

function completing(request: LinkRequest, result: LinkResult): LinkSessionState {
  return { status: 'completing', request, result, isSlow: false }
}

function left(request: LinkRequest, exit: LinkExit | null): LinkSessionState {
  return { status: 'left', request, exit }
}

function failed(
  request: LinkRequest,
  step: LinkStep,
  error: BanklinkError,
  result: LinkResult | null = null,
): LinkSessionState {
  return { status: 'failed', request, step, error, result }
}
