import type { LinkedAccount } from '@banklink/core'
import { scenarios } from '@banklink/link-simulator'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { finishLink, playLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { VerifyDeposits, type VerifyDepositsProps } from './VerifyDeposits.tsx'

let world: World
let uninstall: () => void
let awaiting: LinkedAccount

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const verificationStatus = 'pending_manual_verification'
  awaiting = await linkAccount(world, { bank: 'Houndstooth Bank', mask: '3333', verificationStatus })
})

afterEach(() => uninstall())

describePart('VerifyDeposits', {
  show: (props: Partial<VerifyDepositsProps>) =>
    renderKit(world, { children: <VerifyDeposits account={awaiting} {...props} /> }),
  element: HTMLButtonElement,
  slot: 'banklink-account-action',
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  const children: VerifyDepositsProps['children'] = ({ start, state }) => (
    <button type="button" onClick={start}>
      {state.status === 'done' ? `Mine: ${state.outcome}` : 'My own'}
    </button>
  )
  renderKit(world, { children: <VerifyDeposits account={awaiting}>{children}</VerifyDeposits> })
  await userEvent.click(screen.getByRole('button', { name: 'My own' }))
  await playLink(world, scenarios.verifyDeposits)
  expect(await screen.findByRole('button', { name: 'Mine: active' })).toBeVisible()
})

async function showList(): Promise<void> {
  renderKit(world, { children: <LinkedAccounts /> })
  await screen.findByText('Waiting for deposit')
}

const item = () => screen.getByRole('listitem', { name: 'Houndstooth Bank' })
const card = () => within(item())
const enterCode = () => card().getByRole('button', { name: 'Enter code for Houndstooth Bank ••3333' })

test('default: shows when to look and for which code, and the right code makes it active', async () => {
  await showList()
  expect(card().getByText(/a deposit of \$0\.01/)).toHaveTextContent(/3 letters after #/)
  await userEvent.click(enterCode())
  await playLink(world, scenarios.verifyDeposits)
  expect(await card().findByText('Houndstooth Bank ••3333 is verified.')).toBeInTheDocument()
  expect(await card().findByText('Active')).toBeInTheDocument()
  await waitFor(() => expect(card().queryByText(/a deposit of/)).toBeNull())
  expect(item()).toContainElement(document.activeElement as HTMLElement)
  expect(world.rows()).toEqual(['active manually_verified'])
})

test('error: three wrong codes fail it, and linking it again is what is left', async () => {
  await showList()
  await userEvent.click(enterCode())
  await playLink(world, scenarios.failDeposits)
  expect(await card().findByText('Can’t be used')).toBeInTheDocument()
  expect(card().getByText(/The code didn’t match 3 times/)).toBeInTheDocument()
  expect(card().queryByRole('button', { name: /Enter code/ })).toBeNull()
  await waitFor(() => expect(item()).toHaveFocus())

  await userEvent.click(card().getByRole('button', { name: 'Link again: Houndstooth Bank ••3333' }))
  await finishLink(world)
  expect(await card().findByText('First Platypus Bank ••0000 is linked.')).toBeInTheDocument()
  expect(screen.getAllByText(/is linked\.$/)).toHaveLength(1)
  expect(await screen.findByRole('listitem', { name: 'First Platypus Bank' })).toHaveTextContent('Active')
})
