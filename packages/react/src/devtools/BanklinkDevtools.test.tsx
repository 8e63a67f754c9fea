import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createWorld } from '../testing/createWorld.ts'
import { devtoolsIn, renderDevtools } from '../testing/renderDevtools.tsx'
import { kit } from '../testing/renderKit.tsx'
import { BanklinkDevtools } from './BanklinkDevtools.tsx'

const name = 'Banklink devtools'

test('default', async () => {
  const devtools = await renderDevtools(createWorld(), { devtools: {} })
  expect(devtools.element).toHaveAttribute('data-position', 'bottom-end')
  expect(devtools.getByRole('button', { name })).toHaveAttribute('aria-expanded', 'false')
  expect(devtools.queryByRole('dialog')).toBeNull()
})

test('parameters: position, defaultOpen', async () => {
  const devtools = await renderDevtools(createWorld(), { devtools: { position: 'top-start', defaultOpen: true } })
  expect(devtools.element).toHaveAttribute('data-position', 'top-start')
  expect(devtools.getByRole('dialog', { name })).not.toBeNull()
  expect(document.body).toHaveFocus()
})

test('behavior: opens, goes through its tabs by keyboard, closes with Escape and gives the focus back', async () => {
  const user = userEvent.setup()
  const devtools = await renderDevtools(createWorld(), { devtools: {} })
  const button = devtools.getByRole('button', { name })
  const focused = () => (devtools.element.getRootNode() as ShadowRoot).activeElement
  await user.click(button)
  expect(focused()).toBe(devtools.getByRole('tab', { name: 'Timeline' }))
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe(devtools.getByRole('tab', { name: 'Session', selected: true }))
  await user.keyboard('{End}')
  expect(focused()).toBe(devtools.getByRole('tab', { name: 'Errors', selected: true }))
  expect(devtools.getByRole('tabpanel', { name: 'Errors' })).toHaveTextContent('No errors.')
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe(devtools.getByRole('tab', { name: 'Timeline', selected: true }))
  await user.keyboard('{Escape}')
  expect(devtools.queryByRole('dialog')).toBeNull()
  expect(focused()).toBe(button)
})

test('behavior: Escape in the panel does not reach the page around', async () => {
  const user = userEvent.setup()
  const heard: string[] = []
  const devtools = await renderDevtools(createWorld(), { devtools: {} })
  devtools.page.container.addEventListener('keydown', ({ key }) => heard.push(key))
  await user.click(devtools.getByRole('button', { name }))
  await user.keyboard('{Escape}')
  expect(heard).toEqual([])
})

test('behavior: is on the page once in StrictMode, and gone with its component', async () => {
  const devtools = await renderDevtools(createWorld())
  expect(document.querySelectorAll('[data-banklink-devtools]')).toHaveLength(1)
  devtools.page.unmount()
  expect(document.querySelector('[data-banklink-devtools]')).toBeNull()
})

test('behavior: is as it was left after a reload', async () => {
  const devtools = await renderDevtools(createWorld(), { devtools: {} })
  await userEvent.click(devtools.getByRole('button', { name }))
  await userEvent.click(devtools.getByRole('tab', { name: 'Errors' }))
  devtools.page.unmount()
  render(kit(createWorld(), { children: <BanklinkDevtools /> }))
  await waitFor(() => expect(devtoolsIn().getByRole('tab', { name: 'Errors', selected: true })).toBeVisible())
  expect(document.body).toHaveFocus()
})

test('behavior: a tab that was handed in is mounted when chosen, once, and taken away', async () => {
  const user = userEvent.setup()
  const calls: string[] = []
  const mount = (element: HTMLElement) => {
    calls.push('mounted')
    element.append(document.createTextNode('its content'))
    return () => {
      calls.push('taken away')
      element.replaceChildren()
    }
  }
  const tabs = [{ id: 'own', title: 'My own', mount }]
  const devtools = await renderDevtools(createWorld(), { devtools: { tabs, defaultOpen: true } })
  expect(calls).toEqual([])
  await user.click(devtools.getByRole('tab', { name: 'My own' }))
  await waitFor(() => expect(devtools.getByRole('tabpanel')).toHaveTextContent(/^its content$/))
  await user.click(devtools.getByRole('tab', { name: 'Timeline' }))
  expect(calls.at(-1)).toBe('taken away')
  expect(calls.filter((call) => call === 'mounted')).toHaveLength(calls.length / 2)
})

test('error: config.provider_missing', () => {
  expect(() => render(<BanklinkDevtools />)).toThrow(/No BanklinkProvider was found above/)
  expect(screen.queryByRole('button')).toBeNull()
})
