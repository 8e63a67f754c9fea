import type { AccountSelect, Answer, Command, End, EventDraft, FlowAction, FlowState, Work } from '../flow/Flow.ts'
import { firstState, transition } from '../flow/transition.ts'
import type { CallbackChannel } from '../sdk/createCallbackChannel.ts'
import type { PlaidConfig } from '../sdk/PlaidSdk.ts'
import type { LinkServer } from '../server/LinkServer.ts'
import { answerTo } from './answerTo.ts'
import { createEventRecorder } from './createEventRecorder.ts'
import { createMailbox } from './createMailbox.ts'
import { exitMetadata, successMetadata } from './metadata.ts'

/** One run of Link, from open to its end. The panel and the driver both act on it. */
export interface LinkSession {
  state: () => FlowState
  /** Does it where the pane allows it; false where not. */
  send: (command: Command) => boolean
  /** Calls the listener after each change, in the same task. */
  subscribe: (listener: ChangeListener) => () => void
  /** Resolves when nothing is pending and every due callback was called. */
  settled: () => Promise<void>
  /** Forgets it: no further answer, no further callback. */
  drop: () => void
}

type ChangeListener = (state: FlowState, change: Change) => void

/** What led from one state to the next. */
export interface Change {
  action: FlowAction
  from: FlowState
}

export interface LinkSessionParameters {
  linkToken: string
  isEmbedded: boolean
  accountSelect: AccountSelect
  /** From the URL that an OAuth bank redirected to. */
  oauthStateId: string | null
  config: PlaidConfig
  /** The way to its callbacks. */
  channel: Pick<CallbackChannel, 'post'>
  server: LinkServer
  now: () => number
  ids: () => string
}

/** Starts one run of Link with the callbacks of its config. */
// oxlint-disable-next-line max-lines-per-function -- its functions share the state of one run
export function createLinkSession(parameters: LinkSessionParameters): LinkSession {
  const { linkToken, config, server, now, ids } = parameters
  const mailbox = createMailbox(parameters.channel)
  const recorder = createEventRecorder(parameters)
  const listeners = new Set<ChangeListener>()
  const ownId = ids() // until the server has named the session
  let state = firstState(parameters)
  let busy: Promise<unknown> = Promise.resolve()

  const sessionId = () => state.facts?.linkSessionId ?? ownId
  const after = (pending: Promise<unknown>) => {
    busy = Promise.all([busy, pending])
  }

  function apply(action: Command | Answer): boolean {
    const from = state
    const result = transition(state, action)
    if (!result) return false
    state = result.state
    // What one step causes happens at one time: told late or at once, sorting by time then keeps it together.
    const at = now()
    for (const event of result.events) record(event, at)
    if (state.pane.name === 'closed') tell(state.pane.end)
    for (const listener of [...listeners]) listener(state, { action, from })
    const { pane } = state
    if (pane.name === 'loading' && !isSameWork(from, pane.work)) after(wait(pane.work))
    return true
  }

  function record(draft: EventDraft, at: number): void {
    const event = recorder.record(draft, { linkSessionId: sessionId(), at })
    if (event) mailbox.post(() => config.onEvent?.(event.name, event.metadata))
  }

  async function wait(work: Work): Promise<void> {
    // Even a login that is answered at once leaves the loading pane a moment later, as a bank's would.
    await Promise.resolve()
    apply(await answerTo(work, { linkToken, linkSessionId: sessionId(), state, server, ids }))
  }

  function tell(end: End): void {
    const { error } = state
    const linkSessionId = sessionId()
    if (end.kind === 'sentBack') return // the page goes away, and its callbacks with it
    for (const event of recorder.takeLate()) mailbox.post(() => config.onEvent?.(event.name, event.metadata))
    if (end.kind === 'success') {
      const metadata = successMetadata(state, { accounts: end.accounts, linkSessionId })
      mailbox.post(() => config.onSuccess(end.publicToken, metadata))
      return
    }
    if (end.kind !== 'exit') return
    const metadata = exitMetadata(state, { status: end.status, linkSessionId, requestId: ids() })
    mailbox.post(() => config.onExit?.(error ? { ...error } : null, metadata))
    if (!state.facts) return
    after(server.leave({ linkToken, linkSessionId }, { status: end.status, errorCode: error?.error_code ?? null }))
  }

  after(wait({ kind: 'begin', isEmbedded: parameters.isEmbedded, oauthStateId: parameters.oauthStateId }))
  return {
    state: () => state,
    send: apply,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: async () => {
      let seen: Promise<unknown>
      do {
        seen = busy
        await seen
        await Promise.resolve() // what was posted meanwhile is delivered
      } while (seen !== busy)
    },
    drop: () => {
      mailbox.close()
      listeners.clear()
      state = { ...state, pane: { name: 'closed', end: { kind: 'dropped' } } }
    },
  }
}

// Hiding Link while it hands over is no new work.
function isSameWork({ pane }: FlowState, work: Work): boolean {
  return pane.name === 'loading' && pane.work.kind === work.kind
}
