import type { LinkDriver, PlaidConfig } from '@banklink/link-simulator'
import { bondPlatform, cybridPlatform, type TestPlatform } from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'
import { act, render } from '@testing-library/react'
import { vi } from 'vitest'
import { LinkedAccounts } from '../../components/linked-accounts/LinkedAccounts.tsx'
import type { BanklinkEnvironment } from '../../session/SessionOptions.ts'
import { createWorld, type World } from '../createWorld.ts'
import { livingBackend } from '../livingBackend.ts'
import { memoryLocks } from '../memoryLocks.ts'
import { memoryTabs } from '../memoryTabs.ts'
import { kit, type RenderKitOptions } from '../renderKit.tsx'
import type { Cell, Column } from './Fault.ts'
import { rest } from './rest.ts'
import { textOfPage } from './textOfPage.ts'
import { isLive, violationsOf } from './violationsOf.ts'

/** A page of the kit over one platform, with the user's actions. */
export interface Scene {
  world: World
  /** Mounts the page, or renders it again with other props. */
  show(options?: RenderKitOptions): Promise<void>
  unmount(): Promise<void>
  /** Closes the page: as `unmount`, but no answer reaches it any more, and the browser's locks that it holds are free. */
  close(): Promise<void>
  /** Shows the same app in another tab. */
  openTab(options?: RenderKitOptions): Promise<void>
  /** Notes a call of the app. */
  note(call: string): void
  /** Clicks a button by its label. */
  click(words: string): Promise<void>
  /** Clicks the link button and waits until Link is open. */
  openLink(): Promise<LinkDriver>
  /** The Link that is open. */
  opened(): Promise<LinkDriver>
  /** Goes through an open Link, and ends it with a success. */
  finish(link: LinkDriver, accounts?: readonly string[]): Promise<void>
  /** Shows the page, opens Link, and links an account. */
  link(options?: RenderKitOptions): Promise<void>
  /** Lets Link end with an error of Plaid's. */
  exit(errorType: string, errorCode: string): Promise<void>
  /** Changes what Link calls back with, from the next handler on. */
  changeLink(change: (config: PlaidConfig) => PlaidConfig): void
  /** Lets time pass. */
  pass(ms: number): Promise<void>
  /** Waits until nothing is in progress. */
  rest(): Promise<void>
  /** The current outcome: visible text, callbacks and stored data. */
  cell(): Cell
  /** What must not be, in words: nothing, where all is well. */
  violations(): string[]
  end(): void
}

const platforms: Record<Column, { platform: TestPlatform; isDirect?: boolean }> = {
  Bond: { platform: bondPlatform() },
  'Bond processor': { platform: bondProcessorPlatform() },
  Cybrid: { platform: cybridPlatform() },
  'Cybrid, direct': { platform: cybridPlatform(), isDirect: true },
}

export function createScene(column: Column): Scene {
  const world = createWorld({ ...platforms[column], redirectUri: 'http://localhost:3000/bank-return' })
  const link = watchLink(world)
  const tabs = memoryTabs()
  const origin = memoryLocks()
  const tab = tabs.open()
  const { heard, early, observer } = createObserver(world)
  let page: ReturnType<typeof render> | null = null
  let locks = origin.open()
  let living = livingBackend(world.backend)
  const others: ReturnType<typeof render>[] = []
  const nodeOf = (options: RenderKitOptions, own: Partial<BanklinkEnvironment>) =>
    kit(world, {
      ...observer,
      ...options,
      environment: { ...own, ...options.environment },
      children: options.children ?? <LinkedAccounts />,
    })

  const scene: Scene = {
    world,
    changeLink: link.change,
    async show(options = {}) {
      const node = nodeOf({ backend: living.backend, ...options }, { tabs: tab, locks })
      if (page) page.rerender(node)
      else page = render(node)
      await scene.rest()
    },
    async unmount() {
      page?.unmount()
      page = null
      await scene.rest()
    },
    async close() {
      locks.die()
      living.die()
      locks = origin.open()
      living = livingBackend(world.backend)
      await scene.unmount()
    },
    async openTab(options = {}) {
      others.push(render(nodeOf(options, { tabs: tabs.open(), locks: origin.open() })))
      await scene.rest()
    },
    note: (call) => void heard.push(call),
    async click(words) {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
      if (!button) throw new Error(`No button says "${words}". The page reads: ${textOfPage()}`)
      act(() => button.click())
      await scene.rest()
    },
    async openLink() {
      await scene.click('Link a bank account')
      return scene.opened()
    },
    async opened() {
      if (!world.simulator.handlers().some(({ isOpen }) => isOpen)) throw new Error(`Link is not open. ${textOfPage()}`)
      return act(() => world.simulator.opened())
    },
    async finish(driver, accounts = ['Plaid Checking']) {
      await act(async () => {
        await driver.acceptConsent()
        await driver.chooseInstitution('First Platypus Bank')
        await driver.submitCredentials('user_good', 'pass_good')
        await driver.chooseAccounts(accounts)
        if (driver.pane() !== 'closed') await driver.finish()
      })
      await scene.rest()
    },
    async link(options) {
      await scene.show(options)
      await scene.finish(await scene.openLink())
    },
    async exit(errorType, errorCode) {
      link.exit(errorType, errorCode)
      await scene.rest()
    },
    async pass(ms) {
      act(() => world.clock.advance(ms))
      await scene.rest()
    },
    rest: () => rest(world),
    cell: () => ({
      saw: textOfPage(),
      told: heard.join(', ') || 'nothing',
      holds: world.rows(0).join(', ') || 'nothing',
    }),
    violations: () => [...early, ...violationsOf(world, { heard, publicTokens: link.publicTokens })],
    end() {
      // A server may have a queue for what is under way, across worlds.
      world.releaseAll()
      for (const other of others) other.unmount()
      page?.unmount()
      link.end()
    },
  }
  return scene
}

/** Notes what the app's callbacks are called with, and a success that the platform does not hold at that moment. */
function createObserver(world: World) {
  const heard: string[] = []
  const early: string[] = []
  const observer = {
    onLinked(_account: unknown, { outcome }: { outcome: string }) {
      heard.push(`onLinked(${outcome})`)
      if (outcome === 'active' && !world.rows(0).some(isLive)) early.push('a success that the platform does not hold')
    },
    onExit: ({ status }: { status: string | null }) => void heard.push(`onExit(${status ?? 'null'})`),
    onError: ({ code }: { code: string }) => void heard.push(`onError(${code})`),
  }
  return { heard, early, observer }
}

/** Wraps the simulator, to make Link's callbacks fail. */
function watchLink({ simulator }: World) {
  const uninstall = simulator.install()
  const { create } = simulator.Plaid
  const configs: PlaidConfig[] = []
  const publicTokens = new Set<string | null>()
  let change = (config: PlaidConfig): PlaidConfig => config
  const spy = vi.spyOn(simulator.Plaid, 'create').mockImplementation((given) => {
    const config = change({
      ...given,
      onSuccess(...of) {
        publicTokens.add(of[0])
        given.onSuccess(...of)
      },
    })
    configs.push(config)
    return create(config)
  })
  return {
    publicTokens,
    change(next: typeof change) {
      change = next
    },
    exit(errorType: string, errorCode: string) {
      const error = { error_type: errorType, error_code: errorCode, error_message: '', display_message: null }
      const metadata = { institution: null, status: null, link_session_id: 'session', request_id: 'request' }
      act(() => configs.at(-1)?.onExit?.(error as never, metadata as never))
    },
    end() {
      spy.mockRestore()
      uninstall()
    },
  }
}
