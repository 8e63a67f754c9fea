import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createWorld } from '../testing/createWorld.ts'
import { openedLink, renderKit } from '../testing/renderKit.tsx'
import { type UseLinkTokenReturn, useLinkToken } from './useLinkToken.ts'

test("default: one token for the host's own Link and the kit's, until it was used", async () => {
  const world = createWorld()
  const uninstall = world.simulator.install()
  let tokens: UseLinkTokenReturn | undefined
  function Own() {
    tokens = useLinkToken()
    return null
  }
  renderKit(world, { children: <Own /> })
  const [first, second] = await act(async () => Promise.all([tokens?.getLinkToken(), tokens?.getLinkToken()]))
  expect(first).toEqual(second)
  expect(first?.linkToken).toMatch(/^link-sandbox-/)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  expect(world.asked('POST /link-tokens')).toBe(1)

  tokens?.spendLinkToken()
  const third = await act(async () => tokens?.getLinkToken())
  expect(third?.linkToken).not.toBe(first?.linkToken)
  uninstall()
})
