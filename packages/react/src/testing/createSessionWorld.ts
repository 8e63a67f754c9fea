import type { LinkPurpose } from '@banklink/core'
import type { HostPage } from '../session/adapters/page/HostPage.ts'
import { createEffects } from '../session/createEffects.ts'
import { createLinkSession } from '../session/createLinkSession.ts'
import type { LinkObserver, RunObserver } from '../session/LinkObserver.ts'
import type { LinkSession } from '../session/LinkSession.ts'
import type { SessionOptions } from '../session/SessionOptions.ts'
import type { LinkHandlerSpec } from '../session/SessionSnapshot.ts'
import type { Tabs } from '../session/tabs/Tabs.ts'
import { type ControlledPlatform, controlledPlatform } from './controlledPlatform.ts'
import { createManualClock, type ManualClock } from './createManualClock.ts'
import { type LivingPage, livingPage } from './livingPage.ts'
import { memoryLocks } from './memoryLocks.ts'
import { type MemoryStores, memoryStores } from './memoryStores.ts'
import { type MemoryTabs, memoryTabs } from './memoryTabs.ts'

/** A session without React: its platform, script, storage and Link do what a test says, when it says it. */
export interface SessionWorld<platform extends SessionPlatform = ControlledPlatform> {
  clock: ManualClock
  platform: platform
  stores: MemoryStores
  tabs: MemoryTabs
  /** Pending loads of Link's script. */
  scripts: PromiseWithResolvers<void>[]
  /** Every handler of Link that was made, the newest last. */
  handlers: FakeHandler[]
  /** The page that all sessions are on. */
  page: { isVisible: boolean; listeners: Set<() => void> }
  /** How often a session wanted the list to be read again. */
  readings: () => number
  /** Callbacks called at the ends of runs, such as `app onLinked`. */
  heard: string[]
  /** Options for sessions that are mounted from now on, which override the defaults. */
  options: Partial<SessionOptions>
  /** The pages that were loaded instead of this one. */
  leftFor: string[]
  /**
   * A session of one owner as the provider makes it; it is connected, and its owner known unless that is null. Those of one
   * tab share its page; without a tab, all are in the same.
   */
  mount(owner: string | null, tab?: FakeTab): MountedSession
  /** An observer that records its calls under this name. */
  observer(name: string): RunObserver
  /** Runs all pending promises. */
  settle(): Promise<void>
}

/** What the sessions of a world ask. */
export type SessionPlatform = Pick<ControlledPlatform, 'backend'>

/** A tab of the browser, and the page in it. */
export interface FakeTab {
  address: string
  /** What has Link open over the page. */
  opened: object | null
  lastRun: string | null
  /** Who listens for the page's return from the back/forward cache. */
  restored: Set<() => void>
}

export function openTab(address = 'http://app.test/'): FakeTab {
  return { address, opened: null, lastRun: null, restored: new Set() }
}

export interface MountedSession {
  session: LinkSession
  /** The app recreates its backend with new headers. */
  renewHeaders(): void
  unmount(): void
  /** The page is gone, and had no time for anything. */
  die(): void
}

/** Link, as react-plaid-link holds it for one handler. */
export interface FakeHandler {
  spec: LinkHandlerSpec
  session: LinkSession
  isOpen: boolean
  isGone: boolean
  /** It reported a success. */
  succeeded: boolean
  succeed(id: string, options?: { publicToken?: string | null; accounts?: number }): void
  exit(): void
  show(): void
}

export function createSessionWorld(options: { hasLocks?: boolean } = {}): SessionWorld {
  return createSessionWorldOver(controlledPlatform(), options)
}

/** The same over a platform that answers automatically. */
export function createSessionWorldOver<platform extends SessionPlatform>(
  platform: platform,
  { hasLocks = false, clock = createManualClock() }: { hasLocks?: boolean; clock?: ManualClock } = {},
): SessionWorld<platform> {
  const stores = memoryStores()
  const tabs = memoryTabs()
  const origin = memoryLocks()
  const scripts: PromiseWithResolvers<void>[] = []
  const handlers: FakeHandler[] = []
  const heard: string[] = []
  const options: Partial<SessionOptions> = {}
  const leftFor: string[] = []
  const seen = { isVisible: true, listeners: new Set<() => void>() }
  let readings = 0
  const onlyTab = openTab()
  const pageFor = (holder: object, { tab, living }: { tab: FakeTab; living: LivingPage }): HostPage => ({
    isVisible: () => seen.isVisible,
    onVisibilityChange(listener) {
      const call = living.whileAlive(listener)
      seen.listeners.add(call)
      return () => seen.listeners.delete(call)
    },
    opening() {
      tab.opened ??= holder
      return tab.opened === holder
    },
    closed() {
      if (tab.opened === holder) tab.opened = null
    },
    onRestored(listener) {
      const call = living.whileAlive(listener)
      tab.restored.add(call)
      return () => tab.restored.delete(call)
    },
    address: () => tab.address,
    replaceAddress(path) {
      tab.address = new URL(path, tab.address).href
    },
    isFramed: () => false,
    leaveFor: (path) => void leftFor.push(path),
    lastRun: () => tab.lastRun,
    rememberRun(id) {
      tab.lastRun = id
    },
  })

  function observer(name: string): RunObserver {
    return {
      isListening: () => true,
      onLinked: ({ id }, { outcome }) => void heard.push(`${name} onLinked ${id} ${outcome}`),
      onExit: () => void heard.push(`${name} onExit`),
      onError: ({ code }) => void heard.push(`${name} onError ${code}`),
    }
  }

  function mount(owner: string | null, tab = onlyTab): MountedSession {
    const locks = origin.open()
    const living = livingPage()
    const page = pageFor({}, { tab, living })
    const session = createLinkSession({
      backend: living.keep(platform.backend(owner ?? 'unknown')),
      observer: observer('app'),
      onAccountsChanged: () => void readings++,
      cachedAccounts: () => ({ data: [], dataUpdatedAt: Number.POSITIVE_INFINITY, isInvalidated: false }),
      locale: () => 'en',
      nonce: () => undefined,
      redirectUri: () => undefined,
      loadEffects: async () => ({ createEffects }),
      environment: {
        clock: living.clock(clock),
        loadScript() {
          const script = Promise.withResolvers<void>()
          scripts.push(script)
          return script.promise
        },
        store: living.keep(stores.store),
        returns: living.keep(stores.returns),
        ends: living.keep(stores.ends),
        unusedTokens: living.keep(stores.unusedTokens),
        locks: hasLocks ? locks : undefined,
        page,
        tabs: livingTab(tabs.open(), living),
      },
      ...options,
    })
    const stopHolding = holdLink(session, handlers)
    const disconnect = session.connect()
    session.setOwner(owner === null ? null : { ownerKey: owner, backendId: 'bond' })
    return {
      session,
      renewHeaders: () => session.setBackend(living.keep(platform.backend(owner ?? 'unknown', 'renewed'))),
      unmount() {
        disconnect()
        stopHolding()
      },
      die() {
        page.closed()
        living.die()
        locks.die()
        stopHolding()
      },
    }
  }

  return {
    clock,
    platform,
    stores,
    tabs,
    page: seen,
    readings: () => readings,
    scripts,
    handlers,
    heard,
    options,
    leftFor,
    mount,
    observer,
    settle: () => new Promise((resolve) => void setImmediate(resolve)),
  }
}

/** A closed page receives nothing from other tabs. */
function livingTab(tab: Tabs, living: LivingPage): Tabs {
  return {
    tell: (news) => living.whileAlive(() => tab.tell(news))(),
    onNews: (listener) => tab.onNews((news) => living.whileAlive(() => listener(news))()),
  }
}

/** Holds Link as the kit's component does: one handler for each spec, and none without one. */
function holdLink(session: LinkSession, handlers: FakeHandler[]): () => void {
  let drop = () => {}
  let held: LinkHandlerSpec | null = null
  const follow = () => {
    const { handler: spec, port } = session.getSnapshot()
    if (spec === held || !port) return
    drop()
    held = spec
    if (!spec) return
    const made = handlerOf(spec, session)
    handlers.push(made)
    const detach = port.attach(spec, { open: () => void (made.isOpen = true) })
    drop = () => {
      Object.assign(made, { isOpen: false, isGone: true })
      detach()
      drop = () => {}
    }
  }
  const unsubscribe = session.subscribe(follow)
  return () => {
    unsubscribe()
    drop()
  }
}

function handlerOf(spec: LinkHandlerSpec, session: LinkSession): FakeHandler {
  const port = () => session.getSnapshot().port
  const made: FakeHandler = {
    spec,
    session,
    isOpen: false,
    isGone: false,
    succeeded: false,
    show: () => port()?.reported(spec, 'OPEN', null),
    succeed(id, { publicToken = `public-${id}`, accounts = 1 } = {}) {
      const found = Array.from({ length: accounts }, (_, index) => ({ id: `${id}-${index}`, mask: `000${index}` }))
      const institution = { institution_id: 'ins_1', name: 'Tartan Bank' }
      Object.assign(made, { isOpen: false, succeeded: true })
      port()?.succeeded(spec, publicToken, { institution, accounts: found, link_session_id: id })
    },
    exit() {
      made.isOpen = false
      port()?.exited(spec, null, { status: 'requires_credentials', link_session_id: 'left' })
    },
  }
  return made
}

/** Brings a session to an open Link, for the request of a purpose. */
export async function openLink(
  world: SessionWorld,
  session: LinkSession,
  { observer, purpose = 'link' }: { observer?: LinkObserver; purpose?: LinkPurpose } = {},
): Promise<FakeHandler> {
  session.start(purpose === 'link' ? { purpose } : { purpose, accountId: '1' }, observer)
  await world.settle()
  world.platform.waiting('begin')?.answer()
  for (const script of world.scripts) script.resolve()
  await world.settle()
  const handler = world.handlers.at(-1)
  if (!handler?.isOpen) throw new Error(`Link is not open, the session is ${session.getState().status}.`)
  handler.show()
  return handler
}
