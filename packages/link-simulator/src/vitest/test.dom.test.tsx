/* oxlint-disable vitest/no-standalone-expect -- the rule does not know a `test` of another package */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { usePlaidLink } from 'react-plaid-link'
import { afterAll, afterEach, expect } from 'vitest'
import { scenarios } from '../index.ts'
import { test } from './index.ts'

const seen: unknown[] = []

afterEach(() => {
  seen.push(window.Plaid)
  cleanup()
})

afterAll(() => {
  // It was there in each `afterEach`, another one each time, and is gone.
  expect(new Set(seen).size).toBe(3)
  expect(seen.every(Boolean)).toBe(true)
  expect(window.Plaid).toBeUndefined()
})

function LinkBank() {
  const { open, ready } = usePlaidLink({
    token: 'link-sandbox-1',
    onSuccess: (_token, { accounts }) => void linked.push(...accounts.map(({ name }) => name)),
  })
  return (
    <button type="button" disabled={!ready} onClick={() => open()}>
      Link
    </button>
  )
}

let linked: string[] = []

test('default: a test that asks for the simulator has Plaid Link', async ({ simulator }) => {
  linked = []
  render(<LinkBank />)
  fireEvent.click(screen.getByRole('button'))
  const link = await simulator.opened()
  await act(() => scenarios.instantSuccess(link))
  expect(linked).toEqual(['Plaid Checking'])
  expect(document.querySelector('iframe')).toBeNull()
})

test('behavior: each test has a separate one', ({ simulator }) => {
  expect(simulator.handlers()).toEqual([])
})

const single = test.extend({ linkOptions: { accountSelect: 'single', panel: true } })

single('parameters: linkOptions', async ({ simulator }) => {
  render(<LinkBank />)
  fireEvent.click(screen.getByRole('button'))
  const link = await simulator.opened()
  expect(document.querySelector('iframe')).toBeInTheDocument()
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
  await expect(link.chooseAccounts(['Plaid Checking', 'Plaid Saving'])).rejects.toThrow('Several accounts were named')
  await act(() => link.leave())
})
