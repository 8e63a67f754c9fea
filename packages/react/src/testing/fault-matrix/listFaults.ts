import type { LinkBackend } from '@banklink/core'
import type { Fault as Answer } from '@banklink/mock-backend'
import { act } from '@testing-library/react'
import type { Scene } from './createScene.tsx'
import type { Fault } from './Fault.ts'

/** Faults of the list of accounts, and of a removal. */
export const listFaults: readonly Fault[] = [
  { name: 'list empty', run: (scene) => scene.show() },
  listed('list: 401', { status: 401 }),
  listed('list: 503', { status: 503 }),
  listed('list: an answer of another shape', { status: 200, body: { something: 'else' } }),
  {
    name: 'list long: 120 accounts on 6 pages',
    async run(scene) {
      await scene.link()
      await scene.close()
      await scene.show({ backend: { ...scene.world.backend, list: (...of) => pageOf(scene, of) } })
    },
  },
  {
    name: 'list: statuses that the kit does not know',
    async run(scene) {
      await scene.link()
      await scene.close()
      scene.world.rewrite((text) => text.replaceAll(/"(active|completed|instantly_verified)"/g, '"frozen_by_ops"'))
      await scene.show()
    },
  },
  removed('removal: lost on the way back', { lose_answer: true }),
  removed('removal: 404, and it is there', { status: 404 }),
  removed('removal: 500', { status: 500 }),
  removed('removal: 422', { status: 422 }),
]

function listed(name: string, answer: Answer): Fault {
  return {
    name,
    async run(scene) {
      scene.world.failAt('list', { ...answer, times: 8 })
      await scene.show()
    },
  }
}

type ListCall = Parameters<LinkBackend['list']>

/** The owner's one account, as the platform has it, twenty times on each of six pages. */
async function pageOf({ world }: Scene, [{ cursor = '1' }, call]: ListCall): ReturnType<LinkBackend['list']> {
  const { accounts } = await world.backend.list({}, call)
  const page = Number(cursor)
  return {
    accounts: accounts.flatMap((account) =>
      Array.from({ length: 20 }, (_, index) => ({ ...account, id: `${page}-${index}`, mask: `${page * 20 + index}` })),
    ),
    ...(page < 6 && { next: String(page + 1) }),
  }
}

function removed(name: string, answer: Answer): Fault {
  return {
    name,
    async run(scene) {
      // The list asks after a removal by the browser's own timers, which no clock of a test moves.
      scene.world.mock.set({ cybrid: { deletionMs: 0 } })
      await scene.link()
      scene.world.failAt('removal', answer)
      await scene.click('Remove')
      await confirm(scene)
    },
  }
}

async function confirm({ rest }: Scene): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>('[data-slot="banklink-dialog-confirm"]')
  act(() => button?.click())
  await rest()
}
