import type { LinkSessionEvent } from '@banklink/core'
import type { EffectContext } from '../session/EffectContext.ts'
import { createExchangeMemory } from '../session/exchange/createExchangeMemory.ts'
import type { PendingExchange } from '../session/exchange/PendingExchange.ts'
import { initialSnapshot, type Run, type SessionSnapshot } from '../session/SessionSnapshot.ts'
import { type ControlledPlatform, controlledPlatform } from './controlledPlatform.ts'
import { createManualClock, type ManualClock } from './createManualClock.ts'
import { type MemoryStores, memoryStores } from './memoryStores.ts'
import { noTabs } from './memoryTabs.ts'

/** What effects are given, for tests of one effect: storage, platform and time are a test's, and so is the session's core. */
export interface TestedContext {
  context: EffectContext
  clock: ManualClock
  platform: ControlledPlatform
  stores: MemoryStores
  /** Dispatched events, and the run of each. */
  events: { event: LinkSessionEvent; run: Run | null | undefined }[]
  /** How often the list of accounts was called out of date. */
  accountChanges: () => number
  /** Ends the connection, as when the provider goes away. */
  disconnect(): void
  /** What the session shows from now on. */
  show(snapshot: Partial<SessionSnapshot>): void
}

export function createEffectContext(change: Partial<EffectContext> = {}): TestedContext {
  const clock = createManualClock()
  const platform = controlledPlatform()
  const stores = memoryStores()
  const connection = new AbortController()
  const events: TestedContext['events'] = []
  let snapshot = initialSnapshot
  let accountChanges = 0
  const context = {
    owner: { ownerKey: 'A', backendId: 'bond' },
    backend: () => platform.backend('A'),
    capabilities: () => platform.backend('A').capabilities({ signal: connection.signal }),
    knownAccounts: () => [],
    store: stores.store,
    ends: stores.ends,
    exchanges: createExchangeMemory(),
    locks: undefined,
    tabs: noTabs,
    clock,
    lastingClock: clock,
    answerWithinMs: 120_000,
    page: { isVisible: () => true, onVisibilityChange: () => () => {} },
    ownerIsHere: async () => {},
    connection: () => connection.signal,
    isConnected: () => !connection.signal.aborted,
    getSnapshot: () => snapshot,
    dispatch(event: LinkSessionEvent, run?: Run | null) {
      events.push({ event, run })
      if (event.type === 'exchangeFound') snapshot = { ...snapshot, run: someRun('found') }
    },
    onAccountsChanged: () => void accountChanges++,
    observer: { isListening: () => false },
    observerFor: () => null,
    ...change,
  } as unknown as EffectContext
  return {
    context,
    clock,
    platform,
    stores,
    events,
    accountChanges: () => accountChanges,
    disconnect: () => connection.abort(new Error('disconnected')),
    show: (next) => {
      snapshot = { ...snapshot, ...next }
    },
  }
}

/** A run of linking of owner A's. */
export function someRun(id: string, continues: string | null = null): Run {
  const owner = { ownerKey: 'A', backendId: 'bond' }
  const { signal } = new AbortController()
  return { id, request: { purpose: 'link' }, owner, observer: null, continues, isFound: false, signal }
}

/** A new result of owner A, at a manual clock's time. */
export function someExchange(id: string, change: Partial<PendingExchange> = {}): PendingExchange {
  return {
    id,
    ownerKey: 'A',
    backendId: 'bond',
    request: { purpose: 'link' },
    state: `state-${id}`,
    publicToken: `public-${id}`,
    result: { linkSessionId: id, institution: { id: 'ins_1', name: 'Tartan Bank' }, accounts: [sharedAccount] },
    createdAt: createManualClock().now(),
    leaseUntil: 0,
    ...change,
  }
}

const sharedAccount = {
  id: 'plaid-1',
  name: 'Checking',
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  verificationStatus: null,
  currency: null,
}
