import { act } from '@testing-library/react'
import type { Scene } from './createScene.tsx'
import type { Fault } from './Fault.ts'

/** What Link's script does, and Link with it. */
export const scriptFaults: readonly Fault[] = [
  { name: 'script blocked', run: (scene) => withoutScript(scene, (tag) => tag.dispatchEvent(new Event('error'))) },
  {
    name: 'script loads without `Plaid`',
    run: (scene) => withoutScript(scene, (tag) => tag.dispatchEvent(new Event('load'))),
  },
  { name: 'script never comes', run: (scene) => withoutScript(scene, () => scene.world.clock.advance(10_000)) },
  { name: 'script slow, then there', run: slowScript },
  {
    name: 'script blocked once, then tried again',
    async run(scene) {
      await withoutScript(scene, (tag) => tag.dispatchEvent(new Event('error')))
      scene.world.simulator.install()
      await scene.click('Try again')
      await scene.finish(await scene.opened())
    },
  },
  {
    name: '`Plaid.create` throws',
    async run(scene) {
      scene.changeLink(() => {
        throw new Error('Failed to find script')
      })
      await scene.show()
      await scene.click('Link a bank account')
    },
  },
]

const ofPlaid = 'script[src^="https://cdn.plaid.com/"]'

/** A click on a page whose script is not there yet; then something becomes of it. */
async function withoutScript(scene: Scene, become: (tag: Element) => void): Promise<void> {
  Reflect.deleteProperty(window, 'Plaid')
  for (const tag of document.querySelectorAll(ofPlaid)) tag.remove()
  await scene.show()
  await scene.click('Link a bank account')
  const tag = document.querySelector(ofPlaid)
  if (!tag) throw new Error('No script was requested.')
  act(() => become(tag))
  await scene.rest()
}

async function slowScript(scene: Scene): Promise<void> {
  await withoutScript(scene, () => scene.world.clock.advance(2_500))
  const tag = document.querySelector(ofPlaid)
  scene.world.simulator.install()
  act(() => void tag?.dispatchEvent(new Event('load')))
  await scene.rest()
  await scene.finish(await scene.opened())
}
