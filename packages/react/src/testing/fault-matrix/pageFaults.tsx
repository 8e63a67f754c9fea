import { act } from '@testing-library/react'
import type { Scene } from './createScene.tsx'
import type { Fault } from './Fault.ts'

const noGateway = { 'Cybrid, direct': 'there is no gateway' } as const

/** What the page, the browser, the owner and the app do. */
export const pageFaults: readonly Fault[] = [
  {
    name: 'unmount while preparing',
    async run(scene) {
      await scene.show()
      act(() => document.querySelector('button')?.click())
      await scene.unmount()
      await scene.show()
    },
  },
  {
    name: 'unmount while Link is open, then linked on the next page',
    async run(scene) {
      await scene.show()
      await scene.openLink()
      await scene.unmount()
      await scene.link()
    },
  },
  {
    name: 'page closed after Link, before the exchange is sent',
    async run(scene) {
      scene.world.hold('POST /completions', 'before')
      await scene.link()
      await scene.close()
      await scene.pass(40_000)
      await scene.show()
      await scene.pass(3_000)
    },
    except: noGateway,
  },
  {
    name: 'page closed after the exchange, before its answer',
    async run(scene) {
      scene.world.hold('POST /completions', 'after')
      await scene.link()
      await scene.close()
      await scene.pass(40_000)
      await scene.show()
      await scene.pass(3_000)
    },
    except: noGateway,
  },
  {
    name: 'page closed during the exchange',
    async run(scene) {
      const release = scene.world.holdAt('exchange')
      await scene.link()
      await scene.close()
      release()
      await scene.rest()
      await scene.pass(40_000)
      await scene.show()
      await scene.pass(3_000)
    },
  },
  {
    name: 'unmount while completing, back when it is done',
    async run(scene) {
      const release = scene.world.holdAt('exchange')
      await scene.link()
      await scene.unmount()
      release()
      await scene.rest()
      await scene.show()
    },
  },
  {
    name: 'provider mounted again while completing',
    async run(scene) {
      const release = scene.world.holdAt('exchange')
      await scene.link()
      await scene.unmount()
      await scene.show()
      release()
      await scene.pass(3_000)
    },
  },
  {
    name: 'gateway’s answer lost, then tried again',
    async run(scene) {
      const { backend } = scene.world
      let isLost = false
      const complete: typeof backend.complete = async (...of) => {
        const answer = await backend.complete(...of)
        if (isLost) return answer
        isLost = true
        throw new TypeError('Failed to fetch')
      }
      await scene.link({ backend: { ...backend, complete } })
      if (hasButton('Try again')) await scene.click('Try again')
    },
  },
  {
    name: 'owner not known yet',
    run: (scene) => scene.show({ ownerKey: undefined }),
  },
  {
    name: 'owner changes while Link is open',
    async run(scene) {
      await scene.show()
      await scene.openLink()
      await scene.show({ ownerKey: 'owner-1' })
    },
  },
  {
    name: 'owner unknown for a moment while Link is open',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      await scene.show({ ownerKey: null })
      await scene.pass(2_000)
      await scene.show()
      await scene.finish(link)
    },
  },
  {
    name: 'signed out while Link is open',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.signIn(null)
      await scene.finish(link)
    },
    except: noGateway,
  },
  {
    name: 'signed out while Link is open, signed in, tried again',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.signIn(null)
      await scene.finish(link)
      scene.world.signIn(0)
      await scene.click('Try again')
    },
    except: noGateway,
  },
  {
    name: 'another owner signed in at the server',
    async run(scene) {
      await scene.show()
      const link = await scene.openLink()
      scene.world.signIn(1)
      await scene.finish(link)
      scene.world.signIn(0)
    },
    except: noGateway,
  },
  {
    name: 'platform down, then back',
    async run(scene) {
      scene.world.mock.fail({ status: 503, times: 40 })
      await scene.show()
      await scene.click('Link a bank account')
      await drain(scene)
      await scene.click('Try again')
      await scene.finish(await scene.opened())
    },
  },
]

/** Whether a button says this. */
export function hasButton(words: string): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) => textContent === words)
}

/** Uses up the faults that wait. */
async function drain({ world: { mock } }: Scene): Promise<void> {
  while (mock.state().faults.length > 0) await mock.fetch(new Request('https://mock.test/bond/none'))
}
