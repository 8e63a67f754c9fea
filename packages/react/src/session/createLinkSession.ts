import {
  type Capabilities,
  idle,
  isSameRequest,
  type LinkRequest,
  type LinkSessionEvent,
  type LinkSessionState,
  linkError,
  transition,
} from '@banklink/core'
import type { LinkEngine } from './createLinkEngine.ts'
import type { SessionWatcher } from './InspectedSession.ts'
import type { LinkEvent } from './LinkEvent.ts'
import type { LinkObserver } from './LinkSession.ts'
import type { ProvidedSession } from './ProvidedSession.ts'
import type { LinkSessionOptions } from './SessionContext.ts'

/**
 * Makes a Link session: its state, and the engine that is loaded once the page is shown. Nothing of the page is
 * touched until it is used.
 */
export function createLinkSession(options: LinkSessionOptions): ProvidedSession {
  const { loadEngine = () => import('./createLinkEngine.ts') } = options.environment
  const listeners = new Set<() => void>()
  const eventListeners = new Set<(event: LinkEvent) => void>()
  const watchers = new Set<SessionWatcher>()
  const waiting: LinkSessionEvent[] = []
  // Now, before anybody cleans it.
  const arrivedAt = globalThis.location?.href
  let state: LinkSessionState = idle
  // Whose callbacks are called, and who shows the run. A component that goes away still hears how it ends.
  let starter: LinkObserver | undefined
  let viewer: LinkObserver | undefined
  // What the run was begun for.
  let begun: LinkRequest | undefined
  let engine: LinkEngine | null = null
  let loading: Promise<LinkEngine> | undefined
  let asked: Promise<Capabilities> | undefined
  let known: Capabilities | undefined
  let hasPrefetchFailed = false
  let isConnected = false
  let disconnect = () => {}

  // What a change sets off may be another event: it waits until everybody has heard of this one.
  function dispatch(event: LinkSessionEvent): void {
    if (waiting.push(event) > 1) return
    while (waiting.length > 0) {
      safely(() => apply(waiting[0] as LinkSessionEvent))
      waiting.shift()
    }
  }

  function apply(event: LinkSessionEvent): void {
    const before = state
    state = transition(state, event)
    note(event, before)
    if (state === before) return
    if ('request' in state && beginnings.has(event.type)) begun = state.request
    // The run is over: what begins next without a component is nobody's.
    if (state === idle) starter = viewer = undefined
    hasPrefetchFailed = event.type.endsWith('Failed')
    enter(before)
    if (state.status === before.status) return
    for (const observer of [starter, options.observer]) safely(() => tell(observer, state))
  }

  function note(event: LinkSessionEvent, before: LinkSessionState): void {
    for (const watch of watchers) safely(() => watch({ event, before, state }))
  }

  function enter(before: LinkSessionState): void {
    for (const part of engine?.parts ?? []) part.entered(state, before)
    for (const listener of listeners) listener()
    // Where the engine failed to load before, this is a new chance for it.
    if (!engine && state.status === 'preparing') load().catch(() => {})
  }

  function load(): Promise<LinkEngine> {
    loading ??= loadEngine().then(
      ({ createLinkEngine }) => {
        engine = createLinkEngine(options, {
          getState: () => state,
          dispatch,
          begin,
          happened,
          isConnected: () => isConnected,
          arrivedAt,
          capabilities: askCapabilities,
          known: () => known,
        })
        if (isConnected) disconnect = engine.connect()
        enter(idle) // what it missed
        return engine
      },
      (cause: unknown) => {
        loading = undefined
        const error = linkError('link.script_failed', { cause })
        dispatch({ type: 'preparationFailed', step: 'script', error })
        throw error
      },
    )
    return loading
  }

  function askCapabilities(): Promise<Capabilities> {
    asked ??= options.backend().capabilities({ signal: new AbortController().signal })
    asked.then(
      (capabilities) => {
        known = capabilities
      },
      () => {
        asked = undefined
      },
    )
    return asked
  }

  /** What the person put away must not come back with the next page. */
  function putAway(event: LinkSessionEvent): void {
    if (transition(state, event) === idle) engine?.completion.drop()
    dispatch(event)
  }

  /** Somebody begins a run, unless another one is at it. */
  function begin(event: LinkSessionEvent, observer: LinkObserver | undefined): void {
    if (transition(state, event) === state) return note(event, state)
    starter = viewer = observer
    dispatch(event)
  }

  function happened(event: LinkEvent): void {
    for (const listener of eventListeners) safely(() => listener(event))
  }

  return {
    getState: () => state,
    getViewer: () => viewer,
    isFor: (request) => !!begun && isSameRequest(begun, request),
    getEngine: () => engine,
    options,
    subscribe: hearing(listeners),
    onEvent: hearing(eventListeners),
    watch: hearing(watchers),
    start(request, observer) {
      const isTokenUsable = !!engine?.handler.canOpen(request)
      begin({ type: 'started', request, isTokenUsable }, observer)
    },
    resume: async (make, observer) => (await load()).resume(make, observer),
    leave(observer) {
      if (viewer !== observer) return
      viewer = undefined
      // Anew, or React would see no change.
      state = { ...state }
      for (const listener of listeners) listener()
    },
    prefetch(request) {
      // Not again after a failure: a token that failed may have made a row all the same.
      if (!hasPrefetchFailed) dispatch({ type: 'prefetched', request })
    },
    retry(observer) {
      // Whoever began it is gone, or was an earlier page.
      if (!viewer) starter = viewer = observer
      dispatch({ type: 'retried', canComplete: !!engine?.completion.canComplete() })
    },
    choose: (choice) => engine?.handler.choose(choice),
    dismiss() {
      putAway({ type: 'dismissed' })
    },
    reset() {
      putAway({ type: 'reset' })
      if (state.status === 'idle') engine?.preparation.discardAll()
    },
    spendLinkToken: (request) => void engine?.preparation.tokens.take(request),
    getLinkToken: async (request) => (await load()).preparation.tokens.get(request),
    capabilities: askCapabilities,
    connect() {
      isConnected = true
      if (engine) disconnect = engine.connect()
      // Nobody waits for it yet, so that it fails is told only to the one who clicks.
      load().catch(() => {})
      return () => {
        isConnected = false
        disconnect()
        dispatch({ type: 'ownerChanged' })
      }
    },
  }
}

const beginnings: ReadonlySet<LinkSessionEvent['type']> = new Set([
  'prefetched',
  'started',
  'returned',
  'exchangeFound',
])

/** Adds one who hears of something. The answer takes it back. */
function hearing<T>(those: Set<T>): (one: T) => () => void {
  return (one) => {
    those.add(one)
    return () => those.delete(one)
  }
}

/** A host's callback that throws is the host's error, and must not leave Link or a link half way. */
function safely(call: () => void): void {
  try {
    call()
  } catch (error) {
    // Told as if nobody had caught it, where the browser has a word for that.
    // oxlint-disable-next-line no-console
    ;(globalThis.reportError ?? console.error)(error)
  }
}

function tell(observer: LinkObserver | undefined, state: LinkSessionState): void {
  if (state.status === 'left' && state.exit) observer?.onExit?.(state.exit)
  if (state.status === 'failed') observer?.onError?.(state.error)
  if (state.status !== 'done') return
  const { account, outcome, request } = state
  if (outcome !== 'problem') return observer?.onLinked?.(account, { outcome, purpose: request.purpose })
  const { platformStatus } = account
  const details = platformStatus ? { platformCode: platformStatus } : {}
  observer?.onError?.(linkError('link.account_unusable', { details }))
}
