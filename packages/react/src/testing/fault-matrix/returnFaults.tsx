import { act } from '@testing-library/react'
import { OAuthReturn } from '../../components/oauth-return/OAuthReturn.tsx'
import { indexedDbReturnStore } from '../../session/adapters/indexedDbReturnStore.ts'
import { goToBank, pageToLeave, returnPage } from '../bankJourney.ts'
import type { RenderKitOptions } from '../renderKit.tsx'
import type { Scene } from './createScene.tsx'
import type { Fault } from './Fault.ts'

const hourMs = 3_600_000

/** What becomes of a return from a bank that took the page. */
export const returnFaults: readonly Fault[] = [
  {
    name: 'return from a bank',
    async run(scene) {
      await arrive(scene, await leave(scene))
      await finish(scene)
    },
  },
  {
    name: 'return, storage lost',
    run: (scene) => arrive(scene, `${returnPage}?oauth_state_id=unknown`),
  },
  {
    name: 'return reloaded',
    async run(scene) {
      const address = await leave(scene)
      const page = pageToLeave(scene.world.backend, indexedDbReturnStore())
      await arrive(scene, address, { backend: page.backend, environment: { returns: page.returns } })
      page.leave()
      await scene.close()
      await arrive(scene, address)
    },
  },
  {
    name: 'return expired',
    async run(scene) {
      const address = await leave(scene)
      scene.world.clock.advance(5 * hourMs)
      await arrive(scene, address)
    },
  },
  {
    name: 'return of another owner',
    async run(scene) {
      const address = await leave(scene)
      scene.world.signIn(1)
      await arrive(scene, address, { ownerKey: 'owner-1' })
      scene.world.signIn(0)
    },
  },
  {
    name: 'return in another tab, with the first one still open',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      const address = await act(() => goToBank(link))
      history.replaceState(null, '', address)
      await scene.openTab({ children: <Return scene={scene} /> })
      await finish(scene)
      await scene.pass(2_000)
    },
  },
  {
    name: 'return with a sign-in in between',
    async run(scene) {
      const address = await leave(scene)
      scene.world.signIn(null)
      await arrive(scene, address, { ownerKey: null })
      scene.world.signIn(0)
      await scene.show({ children: <Return scene={scene} /> })
      await finish(scene)
    },
  },
]

function Return({ scene }: { scene: Scene }) {
  return <OAuthReturn fallbackPath="/" onReturn={() => scene.note('onReturn')} />
}

/** Goes to a bank, which takes the page; the result is the address that the bank leads back to. */
async function leave(scene: Scene): Promise<string> {
  const page = pageToLeave(scene.world.backend, indexedDbReturnStore())
  await scene.show({ backend: page.backend, environment: { returns: page.returns } })
  const link = await scene.openLink()
  const address = await act(() => goToBank(link))
  page.leave()
  await scene.close()
  return address
}

async function arrive(scene: Scene, address: string, options: RenderKitOptions = {}): Promise<void> {
  history.replaceState(null, '', address)
  await scene.show({ children: <Return scene={scene} />, ...options })
}

/** Link is finished, and the app shows the page that the user came from. */
async function finish(scene: Scene): Promise<void> {
  const link = await scene.opened()
  await act(() => link.finish())
  await scene.rest()
  await scene.show()
}
