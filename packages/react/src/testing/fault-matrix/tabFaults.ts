import { browserTabs } from '../../session/adapters/browserTabs.ts'
import type { Fault } from './Fault.ts'

/** What another tab of the same browser does. */
export const tabFaults: readonly Fault[] = [
  {
    name: 'two tabs, linked in one',
    async run(scene) {
      await scene.show()
      await scene.openTab()
      await scene.finish(await scene.openLink())
      await scene.pass(2_000)
    },
  },
  {
    name: 'two tabs without BroadcastChannel, linked in one',
    async run(scene) {
      const kept = globalThis.BroadcastChannel
      Reflect.deleteProperty(globalThis, 'BroadcastChannel')
      await scene.show({ environment: { tabs: browserTabs() } })
      await scene.openTab({ environment: { tabs: browserTabs() } })
      await scene.finish(await scene.openLink())
      await scene.pass(2_000)
      Object.assign(globalThis, { BroadcastChannel: kept })
    },
  },
  {
    name: 'tab duplicated while Link is open',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      await scene.openTab()
      await scene.finish(link)
      await scene.pass(2_000)
    },
  },
  {
    name: 'tab duplicated during the exchange, the first one closed',
    async run(scene) {
      const release = scene.world.holdAt('exchange')
      await scene.link()
      await scene.openTab()
      await scene.close()
      release()
      await scene.rest()
      await scene.pass(40_000)
      await scene.pass(3_000)
    },
  },
]
