import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { browserPage } from '../session/adapters/page/browserPage.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { renderKit } from '../testing/renderKit.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
  world.simulator.install()
})

test('default: in an iframe it shows a notice, and offers a new tab', async () => {
  renderKit(world, { environment: { page: { ...browserPage(), isFramed: () => true } } })
  const link = await screen.findByRole('link', { name: 'Open this page in a new tab' })
  expect(link).toHaveAttribute('href', location.href)
  expect(link).toHaveAttribute('target', '_blank')
  expect(link.parentElement).toHaveTextContent('Some banks can only be linked in a separate tab.')
})

test('behavior: a top-level page shows no notice', async () => {
  renderKit(world)
  await screen.findByRole('status')
  expect(browserPage().isFramed()).toBe(false)
  expect(screen.queryByRole('link')).toBeNull()
})
