import { docsSite } from '@banklink/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { createWorld, type World } from '../testing/createWorld.ts'
import { devtoolsIn, type Inside, renderDevtools } from '../testing/renderDevtools.tsx'
import { kit } from '../testing/renderKit.tsx'
import { BanklinkDevtools } from './BanklinkDevtools.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

test('behavior: an error of a run has its code, whether it can be retried, what to do, and its docs', async () => {
  world.mock.fail({ method: 'POST', path: '/bond', status: 500, times: 9 })
  const devtools = await renderDevtools(world, {
    devtools: { defaultOpen: true, docsUrl: 'https://docs.example.com/banklink/' },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  const error = await newest(devtools)
  const code = error.getByRole('heading').textContent ?? ''
  expect(code).toMatch(/^platform\./)
  expect(error.getByText('Retryable').nextElementSibling).toHaveTextContent(/^yes|^no/)
  expect(error.getByText('requestId').nextElementSibling).not.toBeEmptyDOMElement()
  expect(error.getByText(/\w.*\.$/, { selector: 'p' })).toBeInTheDocument()
  expect(error.getByRole('link')).toHaveAttribute(
    'href',
    `https://docs.example.com/banklink/docs/errors.md#${code.replaceAll(/[._]/g, '-')}`,
  )
})

test('behavior: an error of another request than Link is included; without a docsUrl its entry links to the docs of the repository', async () => {
  world.mock.fail({ method: 'GET', path: '/bond', status: 500, times: 99 })
  const children = (
    <>
      <BanklinkDevtools defaultOpen />
      <LinkedAccounts />
    </>
  )
  render(kit(world, { children }))
  await waitFor(() => devtoolsIn())
  const error = await newest(devtoolsIn())
  expect(error.getByText('Where').nextElementSibling).toHaveTextContent(/accounts, list/)
  const link = error.getByRole('link', { name: /^errors\.md#/ })
  expect(link.getAttribute('href')).toMatch(new RegExp(`^${docsSite}/docs/errors\\.md#`))
})

async function newest(devtools: Inside): Promise<Inside> {
  await userEvent.click(await devtools.findByRole('tab', { name: /^Errors \(\d+\)$/ }))
  const [first] = devtools.getAllByRole('listitem')
  if (!first) throw new Error('No error is listed.')
  return within(first)
}
