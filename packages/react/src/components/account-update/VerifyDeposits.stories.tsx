import { scenarios } from '@banklink/link-simulator'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkWaiting } from '../../testing/linkUnready.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { VerifyDeposits } from './VerifyDeposits.tsx'

const meta = {
  title: 'Accounts/VerifyDeposits',
  component: VerifyDeposits,
  parameters: { docs: { story: { height: '340px' } } },
  // What it shows is Bond's.
  globals: { platform: 'bond' },
  render: () => <LinkedAccounts />,
  beforeEach: arrange(async (world) => {
    await linkWaiting(world)
    await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  }),
} satisfies Meta<typeof VerifyDeposits>

export default meta
type Story = StoryObj<Omit<Parameters<typeof VerifyDeposits>[0], 'account'>>

const name = 'Enter code for Houndstooth Bank ••3333'

/** A deposit was sent. Shows when it arrives and where to find the code. */
export const Waiting: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name })).toBeVisible()
    await expect(canvas.getByText(/a deposit of \$0\.01 in your bank account on \w+, \w+ \d+ or/)).toBeVisible()
  },
}

/** The code was right. */
export const Verified: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name }))
    await scenarios.verifyDeposits(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Houndstooth Bank ••3333 is verified.')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('listitem', { name: 'Houndstooth Bank' })).toHaveTextContent('Active'))
    await waitFor(() => expect(canvas.queryByText(/a deposit of/)).toBeNull())
  },
}

/** Three wrong codes lock the account, which then has to be linked again. */
export const Locked: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name }))
    await scenarios.failDeposits(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Can’t be used')).toBeVisible()
    const again = { name: 'Link again: Houndstooth Bank ••3333' }
    await expect(await canvas.findByRole('button', again)).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('listitem', { name: 'Houndstooth Bank' })).toHaveFocus())
  },
}
