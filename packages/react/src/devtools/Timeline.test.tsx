import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { type Devtools, devtoolsIn, renderDevtools } from '../testing/renderDevtools.tsx'
import { finishLink, kit, leaveLink, openedLink } from '../testing/renderKit.tsx'
import { BanklinkDevtools } from './BanklinkDevtools.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

test('default', async () => {
  const devtools = await renderDevtools(world)
  expect(devtools.getByRole('tabpanel', { name: 'Timeline' })).toHaveTextContent('No events yet')
})

test('behavior: shows a run from click to linked in the order in which it happened', async () => {
  const devtools = await renderDevtools(world)
  await click()
  await finishLink(world)
  await waitFor(() => expect(rowsOf(devtools).at(-1)).toContain('completed → done active'))
  const rows = rowsOf(devtools)
  const order = [
    /^\+0 ms(prefetched|started) → preparing/,
    /tokenIssued → /,
    /Link OPEN/,
    /shown → open/,
    /Link SELECT_INSTITUTION .*First Platypus Bank/,
    /Link HANDOFF/,
    /succeeded → completing/,
    /completed → done active/,
  ].map((text) => rows.findIndex((row) => text.test(row)))
  expect(order).not.toContain(-1)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
})

test('behavior: events that Link reports late are sorted by their time, with the time of delivery', async () => {
  const devtools = await renderDevtools(world)
  await click()
  const link = await openedLink(world)
  act(() => world.clock.advance(2_000))
  await act(() => link.acceptConsent())
  act(() => world.clock.advance(5_000))
  await act(() => link.leave())
  const rows = rowsOf(devtools)
  expect(rows.find((row) => /^\+2000 ms.*TRANSITION_VIEW/.test(row))).toContain('received +7000 ms')
  expect(rows.find((row) => row.includes('exited → left'))).toMatch(/^\+7000 ms/)
  expect(rows.find((row) => row.includes('Link OPEN'))).not.toContain('received')
})

test('behavior: starts a new run for the next click, newest first', async () => {
  const devtools = await renderDevtools(world)
  await click()
  await leaveLink(world)
  act(() => world.clock.advance(1_000))
  await click()
  await openedLink(world)
  // Also where both began in the same second, each has a name of its own.
  for (const run of [1, 2]) {
    expect(devtools.getByRole('heading', { name: new RegExp(`^${run}\\. link, started at`) })).toBeInTheDocument()
  }
  expect(rowsOf(devtools)[0]).toMatch(/^\+0 msstarted → opening/)
})

test('behavior: shows events without an effect', async () => {
  const devtools = await renderDevtools(world, {
    children: <RunStarter />,
  })
  await click()
  await openedLink(world)
  await userEvent.click(screen.getByRole('button', { name: 'Start it again' }))
  expect(rowsOf(devtools).at(-1)).toContain('started changed nothing')
})

test('behavior: is cleared on demand, and by another owner', async () => {
  const devtools = await renderDevtools(world)
  await click()
  await leaveLink(world)
  await userEvent.click(devtools.getByRole('button', { name: 'Clear timeline' }))
  expect(devtools.getByRole('tabpanel')).toHaveTextContent('No events yet')

  await click()
  await leaveLink(world)
  expect(rowsOf(devtools)).not.toEqual([])
  devtools.page.rerender(kit(world, { ownerKey: 'owner-1', children: <BanklinkDevtools defaultOpen /> }))
  await waitFor(() => expect(devtoolsIn().getByRole('tabpanel')).toHaveTextContent('No events yet'))
})

async function click(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
}

/** Starts a run without a click on the button. */
function RunStarter(): ReactNode {
  const { start } = useLinkSession()
  return (
    <button type="button" onClick={() => start({ purpose: 'link' })}>
      Start it again
    </button>
  )
}

/** The rows of the newest run. */
function rowsOf(devtools: Devtools): string[] {
  const [newest] = devtools.getAllByRole('list', { name: /started at/ })
  return [...(newest?.children ?? [])].map(({ textContent }) => textContent ?? '')
}
