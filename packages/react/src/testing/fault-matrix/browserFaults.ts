import { browserTabs } from '../../session/adapters/browserTabs.ts'
import type { ExchangeStore } from '../../session/exchange/PendingExchange.ts'
import type { Fault } from './Fault.ts'
import { hasButton } from './pageFaults.tsx'

const dayMs = 86_400_000

/** What the browser lacks, refuses, or does. */
export const browserFaults: readonly Fault[] = [
  stored('storage full', () => Promise.reject(new DOMException('Full', 'QuotaExceededError'))),
  stored('storage denied', () => Promise.reject(new DOMException('No', 'SecurityError'))),
  stored('storage never answers', () => new Promise(() => {})),
  {
    name: 'no IndexedDB',
    run: (scene) => without('indexedDB', () => scene.link()),
  },
  { name: 'no Web Locks', run: (scene) => scene.link({ environment: { locks: undefined } }) },
  {
    name: 'no BroadcastChannel',
    run: (scene) => without('BroadcastChannel', () => scene.link({ environment: { tabs: browserTabs() } })),
  },
  {
    name: 'no Web Locks, BroadcastChannel and IndexedDB',
    run: (scene) =>
      without('indexedDB', () =>
        without('BroadcastChannel', () => scene.link({ environment: { locks: undefined, tabs: browserTabs() } })),
      ),
  },
  shifted('clock a day ahead', dayMs),
  shifted('clock a day behind', -dayMs),
  {
    name: 'offline at the click, back online, tried again',
    async run(scene) {
      await scene.show()
      scene.world.setOnline(false)
      await scene.click('Link a bank account')
      scene.world.setOnline(true)
      if (hasButton('Try again')) await scene.click('Try again')
      await scene.finish(await scene.opened())
    },
  },
  {
    name: 'offline when Link ends',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.setOnline(false)
      await scene.finish(link)
    },
  },
  {
    name: 'offline when Link ends, back online, tried again',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.setOnline(false)
      await scene.finish(link)
      scene.world.setOnline(true)
      if (hasButton('Try again')) await scene.click('Try again')
    },
  },
  {
    name: 'offline when Link ends, page closed, opened online',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.setOnline(false)
      await scene.finish(link)
      await scene.close()
      scene.world.setOnline(true)
      await scene.pass(40_000)
      await scene.show()
      await scene.pass(3_000)
    },
  },
]

function stored(name: string, answer: () => Promise<never>): Fault {
  const store: ExchangeStore = { put: answer, claim: answer, release: answer, remove: answer, all: answer }
  return {
    name,
    async run(scene) {
      await scene.link({ environment: { store } })
      await scene.pass(10_000)
    },
  }
}

function shifted(name: string, ms: number): Fault {
  return {
    name,
    async run(scene) {
      const { clock } = scene.world
      await scene.link({ environment: { clock: { ...clock, now: () => clock.now() + ms } } })
    },
  }
}

/** Runs where the browser has no such global. */
async function without(name: 'indexedDB' | 'BroadcastChannel', run: () => Promise<void>): Promise<void> {
  const kept = globalThis[name]
  Reflect.deleteProperty(globalThis, name)
  await run().finally(() => Object.assign(globalThis, { [name]: kept }))
}
