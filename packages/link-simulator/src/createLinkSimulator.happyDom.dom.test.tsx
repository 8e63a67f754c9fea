// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { usePlaidLink } from 'react-plaid-link'
import { expect, test } from 'vitest'
import { createLinkSimulator } from './createLinkSimulator.ts'
import { scenarios } from './index.ts'

test('behavior: happy-dom gives the frame no document, and Link can be driven all the same', async () => {
  expect('happyDOM' in window).toBe(true)
  const simulator = createLinkSimulator()
  const uninstall = simulator.install()
  const linked: string[] = []
  function App() {
    const { open } = usePlaidLink({
      token: 'link-sandbox-1',
      onSuccess: (_token, { accounts }) => void linked.push(...accounts.map(({ name }) => name)),
    })
    return (
      <button type="button" onClick={() => open()}>
        Link
      </button>
    )
  }
  render(<App />)
  fireEvent.click(screen.getByRole('button'))
  const link = await simulator.opened()
  await act(() => scenarios.instantSuccess(link))
  expect(linked).toEqual(['Plaid Checking'])
  cleanup()
  uninstall()
})
