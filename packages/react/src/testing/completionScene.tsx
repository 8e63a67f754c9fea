import { type RenderResult, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect } from 'vitest'
import { indexedDbEndStore } from '../session/adapters/indexedDbEndStore.ts'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { createWorld, type World } from './createWorld.ts'
import { finishLink, renderKit } from './renderKit.tsx'

// What the tests of completed links share. `world` is that of the test that runs.
export let world: World
let uninstall: () => void
export const store = indexedDbExchangeStore()
export const ends = indexedDbEndStore()
export const exchange = { method: 'POST', path: '/bond/api/v0/accounts/*/external_accounts/plaid' }

/** A fresh world, and nothing stored, for each test of the file that calls it. */
export function setUpCompletionScene(): void {
  beforeEach(async () => {
    world = createWorld()
    uninstall = world.simulator.install()
    for (const { id } of await store.all()) await store.remove(id)
    for (const { id } of await ends.all()) await ends.take(id)
  })
  afterEach(() => uninstall())
}

export const button = () => screen.getByRole('button', { name: /Link a bank account|Try again/ })
export const exchanged = () => world.mock.state().plaid.publicTokens.filter(({ used }) => used)

/** Waits for Link to be open, so that a fault meets the exchange and not the request for the token. */
export async function linkWith(fault: object): Promise<void> {
  await userEvent.click(button())
  await waitFor(() => expect(world.simulator.handlers().some(({ isOpen }) => isOpen)).toBe(true))
  world.mock.fail({ ...exchange, path: '/bond/api/v0/accounts', ...fault })
  await finishLink(world)
}

/** A page that sent its exchange and is never answered. */
export async function leaveBehind(when: 'before' | 'after'): Promise<RenderResult> {
  world.hold('POST /completions', when)
  const page = renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  return page
}

/** Web Locks, as far as the kit uses them. */
export function oneAtATime(): LockManager {
  const last = new Map<string, Promise<unknown>>()
  const request = (name: string, run: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(run)
    last.set(
      name,
      mine.catch(() => {}),
    )
    return mine
  }
  return { request } as unknown as LockManager
}
