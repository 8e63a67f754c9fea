import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { linkAccount } from '../../testing/linkAccount.ts'
import { renderKit } from '../../testing/renderKit.tsx'
import { createLazyModule } from '../part/createLazyModule.ts'
import { LinkedAccounts } from './LinkedAccounts.tsx'
import { RowsModuleContext } from './useRowsModule.ts'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

test('error: a script of the list that does not load has a message, and is loaded again', async () => {
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  let isBlocked = true
  const rows = createLazyModule(() =>
    isBlocked ? Promise.reject(new TypeError('Failed to fetch')) : import('./rows.ts'),
  )
  renderKit(world, {
    children: (
      <RowsModuleContext.Provider value={rows}>
        <LinkedAccounts />
      </RowsModuleContext.Provider>
    ),
  })
  expect(await screen.findByText('We couldn’t load your bank accounts. Try again.')).toBeInTheDocument()
  isBlocked = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(
    await within(screen.getByRole('region', { name: 'Linked bank accounts' })).findByRole('listitem'),
  ).toHaveTextContent('First Platypus Bank')
})

test('behavior: the script of the list is loaded while its accounts are requested', async () => {
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  const load = vi.fn(() => import('./rows.ts'))
  const rows = createLazyModule(load)
  renderKit(world, {
    children: (
      <RowsModuleContext.Provider value={rows}>
        <LinkedAccounts />
      </RowsModuleContext.Provider>
    ),
  })
  expect(screen.getByText('Loading your bank accounts…')).toBeInTheDocument()
  expect(load).toHaveBeenCalledOnce()
})
