import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { finishLink, renderKit } from '../../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

describePart('LinkAccountButton', {
  show: (props) => renderKit(world, { button: props }),
  element: HTMLButtonElement,
  slot: 'banklink-link-account-button',
})

test('parameters: classNames, by slot and by state', async () => {
  renderKit(world, {
    button: { classNames: { root: 'root', status: 'status', news: ({ status }) => `is-${status}`, error: 'error' } },
  })
  screen.getByRole('button').click()
  await finishLink(world)
  expect(await screen.findByText(/is linked/)).toHaveClass('is-done')
  expect(document.querySelector('.root')).toHaveAttribute('data-slot', 'banklink-link-account')
  expect(document.querySelector('.status')).toHaveAttribute('data-slot', 'banklink-link-status')
  expect(screen.getByRole('alert')).toHaveClass('error')
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  renderKit(world, {
    button: {
      children: ({ start, state }) => (
        <button type="button" onClick={start}>
          {state.status === 'done' ? `Mine: ${state.account.mask}` : 'My own'}
        </button>
      ),
    },
  })
  screen.getByRole('button', { name: 'My own' }).click()
  await finishLink(world)
  expect(await screen.findByRole('button', { name: 'Mine: 0000' })).toBeVisible()
})
