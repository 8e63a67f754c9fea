import {
  type Call,
  type Capabilities,
  idle,
  type LinkedAccount,
  type LinkRequest,
  type LinkSessionEvent,
  linkError,
  transition,
} from '@banklink/core'
import { createListenerSet } from './createListenerSet.ts'
import { deferred } from './deferred.ts'
import type { Effects } from './EffectsModule.ts'
import { endOf } from './endOf.ts'
import type { LinkEvent } from './LinkEvent.ts'
import type { LinkObserver, RunObserver } from './LinkObserver.ts'
import type { LinkSession, SessionStep } from './LinkSession.ts'
import { nextRun } from './nextRun.ts'
import type { Owner } from './Owner.ts'
import { reportErrors } from './reportErrors.ts'
import type { SessionOptions } from './SessionOptions.ts'
import { initialSnapshot, type Run, type SessionSnapshot } from './SessionSnapshot.ts'

/** An event, and the run that it belongs to, if any. */
interface Queued {
  event: LinkSessionEvent
  run?: Run | null | undefined
  observer?: LinkObserver | null | undefined
}

/**
 * Makes a Link session: its state, and the effects that are loaded once the page is shown. Touches nothing of the page
 * until it is connected and its owner is known.
 */
export function createLinkSession(options: SessionOptions): LinkSession {
  let { backend } = options
  const changes = createListenerSet<[]>()
  const linkEvents = createListenerSet<[LinkEvent]>()
  const steps = createListenerSet<[SessionStep]>()
  const joined = new Map<RunObserver, (request: LinkRequest) => boolean>()
  const queue: Queued[] = []
  // Now, before the app cleans it.
  const arrivedAt = globalThis.location?.href
  const owner = deferred<Owner>()
  const active = deferred<void>()
  let snapshot = initialSnapshot
  let controller = new AbortController()
  let endedRun: string | undefined
  let effects: Effects | null = null
  let loading: Promise<Effects> | undefined
  let asked: Promise<Capabilities> | undefined
  let answered: Capabilities | undefined
  let hasPrefetchFailed = false
  let isConnected = false
  let known: Owner | null = null
  let isOwnerHere = false
  let disconnect = () => {}

  // What a change sets off may be another event: it waits until this one was taken in everywhere.
  function dispatch(event: LinkSessionEvent, run?: Run | null, observer?: LinkObserver | null): void {
    if (queue.push({ event, run, observer }) > 1) return
    for (let next = queue[0]; next; queue.shift(), next = queue[0]) {
      const queued = next
      reportErrors(() => apply(queued))
    }
  }

  function apply({ event, run: of, observer }: Queued): void {
    const before = snapshot
    const isOver = of && of.id !== before.run?.id
    const state = isOver ? before.state : transition(before.state, event)
    const step = { event, before: before.state, state }
    if (state === before.state) return steps.call(step)
    const run = nextRun(before, { state, event, observer, owner: known, makeSignal })
    snapshot = {
      ...before,
      state,
      run,
      viewer: !run ? null : observer === undefined ? before.viewer : observer,
    }
    steps.call(step)
    hasPrefetchFailed = event.type.endsWith('Failed')
    effects?.changed(snapshot, before)
    changes.call()
    // Where the effects failed to load before, this is a new chance for them.
    if (!effects && state.status === 'preparing') load().catch(() => {})
    if (before.run && run?.id !== before.run.id) end(before.run, { ...step, state: idle })
    end(run, step)
  }

  /** Creates the new run's signal and aborts the previous run's. */
  function makeSignal(isRun: boolean): AbortSignal {
    controller.abort()
    if (isRun) controller = new AbortController()
    return controller.signal
  }

  /** Calls what a run ends with, once. */
  function end(run: Run | null, change: SessionStep): void {
    if (!run || run.id === endedRun) return
    const tell = endOf(change, run, findAccount)
    if (!tell) return
    endedRun = run.id
    for (const observer of [run.observer ?? (run.isFound && observerFor(run.request)), options.observer]) {
      if (observer) reportErrors(() => tell(observer))
    }
  }

  function findAccount(id: string): LinkedAccount | undefined {
    return (known ? options.cachedAccounts(known)?.data : undefined)?.find((account) => account.id === id)
  }

  function load(): Promise<Effects> {
    loading ??= Promise.all([options.loadEffects(), owner.promise, active.promise]).then(
      ([module, boundTo]) => {
        effects = module.createEffects(options, {
          backend: () => backend,
          owner: boundTo,
          getSnapshot: () => snapshot,
          dispatch,
          begin,
          update,
          arrivedAt,
          capabilities,
          cachedCapabilities: () => answered,
          isConnected: () => isConnected,
          report: linkEvents.call,
          observerFor,
        })
        const missed = snapshot
        snapshot = { ...snapshot, module, port: effects.port, isFramed: effects.isFramed }
        effects.ownerChanged(isOwnerHere)
        if (isConnected) disconnect = effects.connect()
        effects.changed(snapshot, { ...missed, state: idle, run: null })
        changes.call()
        return effects
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

  /** A component that shows such runs, for one that an earlier page began. */
  function observerFor(request: LinkRequest): LinkObserver | null {
    return [...joined].find(([observer, isFor]) => observer.isListening('onLinked') && isFor(request))?.[0] ?? null
  }

  function capabilities(call?: Pick<Call, 'signal'>): Promise<Capabilities> {
    asked ??= owner.promise.then(() => backend.capabilities({ signal: new AbortController().signal }))
    const mine = asked
    call?.signal.addEventListener('abort', () => {
      if (asked === mine && !answered) asked = undefined
    })
    asked.then(
      (found) => {
        answered = found
      },
      () => {
        asked = undefined
      },
    )
    return asked
  }

  function update(change: Partial<SessionSnapshot>): void {
    snapshot = { ...snapshot, ...change }
    // While an event is taken in, the listeners are called after all of its effects.
    if (queue.length === 0) changes.call()
  }

  /** Removes stored data of a run that the user dismissed, so that the next page load doesn't show it. */
  function dismissBy(event: LinkSessionEvent): void {
    if (transition(snapshot.state, event) === idle) effects?.dropExchange()
    dispatch(event)
  }

  /** Begins a run, unless another one is at work. */
  function begin(event: LinkSessionEvent, observer: LinkObserver | null): void {
    dispatch(event, undefined, observer)
  }

  return {
    getState: () => snapshot.state,
    getSnapshot: () => snapshot,
    getOwner: () => known,
    listTokens: () => effects?.listTokens() ?? [],
    leaveFor: (path) => effects?.leaveFor(path),
    options,
    subscribe: changes.add,
    onEvent: linkEvents.add,
    watch: steps.add,
    start(request, observer) {
      begin({ type: 'started', request, isTokenUsable: !!effects?.canOpen(request) }, observer ?? null)
    },
    resumeReturn: async (...of) => (await load()).resumeReturn(...of),
    join(observer, isFor) {
      joined.set(observer, isFor)
      effects?.observerJoined()
      return () => {
        joined.delete(observer)
        if (snapshot.viewer !== observer) return
        update({ viewer: null })
        // Another page of the app may show the same in the very moment.
        queueMicrotask(() => {
          const { run, viewer } = snapshot
          if (run && !viewer && ![...joined.values()].some((matches) => matches(run.request))) {
            dispatch({ type: 'viewerLeft' }, run)
          }
        })
      }
    },
    prefetch(request) {
      // Not again after a failure: a token that failed may have made a row all the same.
      if (!hasPrefetchFailed) dispatch({ type: 'prefetched', request })
    },
    retry(observer) {
      dispatch({ type: 'retried', canComplete: !!effects?.canComplete() }, undefined, snapshot.viewer ?? observer)
    },
    choose: (choice) => effects?.choose(choice),
    dismiss: () => dismissBy({ type: 'dismissed' }),
    reset() {
      dismissBy({ type: 'reset' })
      if (snapshot.state === idle) effects?.discardTokens()
    },
    spendLinkToken: (request) => effects?.spendLinkToken(request),
    getLinkToken: async (request) => (await load()).getLinkToken(request),
    capabilities,
    accountsChanged: () => effects?.accountsChanged(),
    connect() {
      isConnected = true
      active.resolve()
      if (effects) disconnect = effects.connect()
      // Nobody waits for it yet: that it fails is reported only to a click.
      load().catch(() => {})
      return () => {
        isConnected = false
        disconnect()
        dispatch({ type: 'ownerChanged' })
      }
    },
    setBackend(next) {
      backend = next
    },
    setOwner(next) {
      known ??= next
      if (known) owner.resolve(known)
      isOwnerHere = next !== null
      effects?.ownerChanged(isOwnerHere)
    },
  }
}
