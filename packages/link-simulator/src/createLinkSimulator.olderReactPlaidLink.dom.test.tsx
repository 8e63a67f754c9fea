import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import * as v3 from 'react-plaid-link3'
import * as v4 from 'react-plaid-link4'
import { afterEach, expect, test } from 'vitest'
import { createLinkSimulator } from './createLinkSimulator.ts'
import { scenarios } from './index.ts'

afterEach(() => cleanup())

const majors = [
  ['3', v3],
  ['4', v4],
] as const

test.each(majors)(
  'default: links an account, and reports a refused login, with react-plaid-link %s',
  async (_, kit) => {
    const simulator = createLinkSimulator()
    const uninstall = simulator.install()
    const heard: string[] = []
    function App() {
      const { open, ready } = kit.usePlaidLink({
        token: 'link-sandbox-1',
        onSuccess: (_token, { accounts }) => void heard.push(accounts.map(({ name }) => name).join()),
        onExit: (error) => void heard.push(error?.error_code ?? 'no error'),
      })
      return (
        <button type="button" disabled={!ready} onClick={() => open()}>
          Link
        </button>
      )
    }
    render(<App />)
    const link = async () => {
      fireEvent.click(screen.getByRole('button'))
      return await simulator.opened()
    }
    const first = await link()
    await act(() => scenarios.wrongPassword(first))
    const second = await link()
    await act(() => scenarios.instantSuccess(second))
    expect(heard).toEqual(['INVALID_CREDENTIALS', 'Plaid Checking'])
    cleanup()
    uninstall()
  },
)

test('behavior: the methods that older types have at `Plaid` reach the handler that was created last', async () => {
  const simulator = createLinkSimulator({ panel: false })
  expect(() => simulator.Plaid.open()).toThrow('Call `Plaid.create` first')
  const heard: string[] = []
  simulator.Plaid.create({ token: 'link-sandbox-1', onSuccess: () => {}, onExit: () => heard.push('exit') })
  simulator.Plaid.open()
  const link = await simulator.opened()
  simulator.Plaid.exit(true)
  await link.settled()
  expect(heard).toEqual(['exit'])
  simulator.Plaid.destroy()
  expect(simulator.handlers()).toMatchObject([{ isDestroyed: true }])
})
