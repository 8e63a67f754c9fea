import { isSameRequest, type LinkSessionState, linkError, systemClock } from '@banklink/core'
import { browserTabs } from './adapters/browserTabs.ts'
import { indexedDbEndStore } from './adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from './adapters/indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './adapters/indexedDbReturnStore.ts'
import { indexedDbTokenStore } from './adapters/indexedDbTokenStore.ts'
import { browserPage } from './adapters/page/browserPage.ts'
import { loadLinkScript } from './adapters/script/loadLinkScript.ts'
import { createOwnerWatch } from './createOwnerWatch.ts'
import type { Effect, Visit } from './Effect.ts'
import type { EffectContext, SessionCore } from './EffectContext.ts'
import type { Effects } from './EffectsModule.ts'
import { effects } from './effects.ts'
import { tellUnheardEnds } from './ends/tellUnheardEnds.ts'
import { isExchangeable } from './exchange/completeExchange.ts'
import { createExchangeMemory } from './exchange/createExchangeMemory.ts'
import { finishEarlier } from './exchange/finishEarlier.ts'
import { freshAccounts } from './exchange/freshAccounts.ts'
import { choose } from './handler/choose.ts'
import { createLinkHolder } from './handler/createLinkHolder.ts'
import { createReturnJourney } from './oauth/createReturnJourney.ts'
import type { SessionOptions } from './SessionOptions.ts'
import type { SessionSnapshot } from './SessionSnapshot.ts'
import { listenToTabs } from './tabs/listenToTabs.ts'
import { createTimers } from './time/createTimers.ts'
import { createTokenSupply } from './tokens/createTokenSupply.ts'

/** Makes the effects of a session, in the browser that it runs in. */
export function createEffects(options: SessionOptions, core: SessionCore): Effects {
  const { environment, cachedAccounts, backend: _, loadEffects: __, ...app } = options
  const { clock: lastingClock = systemClock } = environment
  const timers = createTimers(lastingClock)
  let connection = new AbortController()
  let visit = new AbortController()
  const readAgain = () => app.onAccountsChanged(core.owner)
  const tellTabs = () => context.tabs.tell({ kind: 'accountsChanged', run: getSnapshot().run?.id ?? '' })
  const context = {
    loadScript: () => loadLinkScript({ nonce: options.nonce(), clock: lastingClock }),
    store: indexedDbExchangeStore(),
    returns: indexedDbReturnStore(),
    ends: indexedDbEndStore(),
    unusedTokens: indexedDbTokenStore(),
    locks: navigator.locks,
    page: browserPage(),
    tabs: browserTabs(),
    slowAfterMs: 5_000,
    answerWithinMs: 120_000,
    ...environment,
    ...app,
    ...core,
    onAccountsChanged() {
      readAgain()
      tellTabs()
    },
    knownAccounts: () => freshAccounts(cachedAccounts(core.owner), Date.now()),
    clock: timers.clock,
    lastingClock,
    connection: () => connection.signal,
    exchanges: createExchangeMemory(),
  } as EffectContext
  const ownerWatch = createOwnerWatch(context)
  context.ownerIsHere = (signal) => ownerWatch.isHere(signal)
  context.tokens = createTokenSupply(context)
  context.journey = createReturnJourney(context)
  context.link = createLinkHolder(context)
  const { dispatch, exchanges, getSnapshot, journey, page, store, tokens, update } = context

  /** An earlier page, or an earlier provider on this one, may have left something. */
  async function takeUp(): Promise<void> {
    await tellUnheardEnds(context)
    await finishEarlier(context)
  }

  /** Loads what shows a run. Where that failed, the next change is another chance. */
  function loadViews(): void {
    const { module, views } = getSnapshot()
    if (views) return
    module?.loadViews?.().then(
      (loaded) => update({ views: loaded }),
      () => {},
    )
  }

  function changed(now: SessionSnapshot, before: SessionSnapshot): void {
    loadViews()
    if (isSameVisit(now, before)) return
    visit.abort()
    run('leave', { state: before.state, other: now.state, run: before.run, signal: visit.signal })
    visit = new AbortController()
    run('enter', { state: now.state, other: before.state, run: now.run, signal: visit.signal })
  }

  function run(when: 'enter' | 'leave', of: Visit): void {
    for (const effect of effects[of.state.status][when] as readonly Effect[]) effect(of, context)
  }

  return {
    isFramed: page.isFramed(),
    changed,
    port: context.link.port,
    choose: (choice) => choose(choice, context),
    canOpen(request) {
      const { handler } = getSnapshot()
      return !!handler && isSameRequest(handler.request, request) && tokens.peek(request) === handler.token
    },
    canComplete() {
      const exchange = exchanges.of(getSnapshot().run)
      return !!exchange && isExchangeable(exchange, context.clock.now())
    },
    dropExchange: () => exchanges.drop(getSnapshot().run, store),
    async getLinkToken(request) {
      for (;;) {
        const token = await tokens.get(request)
        if (tokens.holds(request, token)) {
          // The app opens Link with it, and need not say so.
          tokens.used(token)
          return token
        }
        // It was given back while it was on its way, as by a reset.
        if (!context.isConnected()) throw linkError('link.token_rejected')
      }
    },
    spendLinkToken: (request) => void tokens.take(request),
    discardTokens: () => tokens.discardAll(),
    listTokens: tokens.list,
    resumeReturn: (...of) => journey.arrive(...of),
    leaveFor: page.leaveFor,
    accountsChanged: tellTabs,
    observerJoined: () => void tellUnheardEnds(context),
    ownerChanged(isHere) {
      if (ownerWatch.set(isHere)) void takeUp()
    },
    connect() {
      const removeListener = page.onRestored(() => dispatch({ type: 'pageRestored' }))
      const stopListening = listenToTabs(context, readAgain)
      const stopWatching = tokens.watch()
      if (ownerWatch.canTakeUp()) void takeUp()
      journey.dropExpired()
      tokens.dropExpired()
      return () => {
        removeListener()
        stopListening()
        stopWatching()
        connection.abort()
        connection = new AbortController()
        exchanges.clear()
        timers.cancelAll()
        tokens.discardAll()
      }
    },
  }
}

/** Whether the state was not left since the effect ran. A wait that becomes slow is the same visit. */
function isSameVisit(now: SessionSnapshot, before: SessionSnapshot): boolean {
  const isSameRun = now.run?.id === before.run?.id
  return isSameRun && now.state.status === before.state.status && keyOf(now.state) === keyOf(before.state)
}

function keyOf(state: LinkSessionState): string {
  if (state.status === 'preparing') return JSON.stringify([state.request, state.wantsOpen])
  return state.status === 'choosing' ? state.reason : ''
}
