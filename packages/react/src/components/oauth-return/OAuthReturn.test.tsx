import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { renderKit } from '../../testing/renderKit.tsx'
import { OAuthReturn, type OAuthReturnProps } from './OAuthReturn.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const show = async (props: OAuthReturnProps) => {
  renderKit(world, { children: <OAuthReturn {...props} /> })
  await vi.waitFor(() => expect(document.querySelector('[data-state="none"]')).not.toBeNull())
}

describePart('OAuthReturn', { show, element: HTMLDivElement, slot: 'banklink-oauth-return' })

test('parameters: classNames, by slot and by state', async () => {
  const classNames = {
    status: 'status',
    news: 'news',
    error: 'error',
    actions: ({ status }: { status: string }) => status,
  }
  await show({ classNames, fallbackPath: '/home' })
  expect(screen.getByText(/nothing to finish on this page/)).toHaveClass('news')
  expect(screen.getByText(/nothing to finish on this page/).parentElement).toHaveClass('status')
  expect(screen.getByRole('link', { name: 'Go back' }).parentElement).toHaveClass('none')
})

test('parameters: children that draw nothing are nothing', async () => {
  await show({ children: () => null })
  expect(document.querySelector('[data-state="none"]')).toBeEmptyDOMElement()
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  const onReturn = vi.fn()
  await show({
    fallbackPath: '/home',
    onReturn,
    children: ({ isReturn, returnPath, goBack }) => (
      <button type="button" onClick={goBack}>
        {isReturn === false ? `Nobody: ${returnPath}` : 'On the way'}
      </button>
    ),
  })
  await userEvent.click(screen.getByRole('button', { name: 'Nobody: /home' }))
  expect(onReturn).toHaveBeenCalledExactlyOnceWith('/home', { account: null })
  expect(screen.queryByRole('link')).toBeNull()
})
