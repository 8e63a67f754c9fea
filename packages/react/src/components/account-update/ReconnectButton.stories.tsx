import { scenarios } from '@banklink/link-simulator'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed } from '../../testing/linkUnready.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { ReconnectButton } from './ReconnectButton.tsx'

const meta = {
  title: 'Accounts/ReconnectButton',
  component: ReconnectButton,
  parameters: { docs: { story: { height: '320px' } } },
  render: () => <LinkedAccounts />,
  beforeEach: arrange(async (world) => {
    await linkLapsed(world)
    await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  }),
} satisfies Meta<typeof ReconnectButton>

export default meta
type Story = StoryObj<Omit<Parameters<typeof ReconnectButton>[0], 'account'>>

const name = 'Reconnect Tartan Bank ••1111'

/** The bank requires a new sign-in. Shows what that means, and a button. */
export const Needed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name })).toBeVisible()
    await expect(canvas.getByText(/Until you do, you can’t use this account for transfers/)).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Reconnect/ })).toHaveLength(1)
  },
}

/** Link is open for this account. */
export const Open: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name }))
    await worldOf(context).simulator.opened()
    await expect(await canvas.findByRole('button', { name: 'Continue in the Plaid window' })).toHaveAttribute(
      'aria-busy',
    )
  },
}

/** After reconnecting, the status stays in the card that started it, and so does the focus. */
export const Reconnected: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name }))
    await scenarios.renewLogin(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Tartan Bank ••1111 is reconnected.')).toBeVisible()
    await waitFor(() => expect(canvas.queryByRole('button', { name: /^Reconnect/ })).toBeNull())
    const item = canvas.getByRole('listitem', { name: 'Tartan Bank' })
    await expect(item).toHaveTextContent('Active')
    await waitFor(() => expect(item).toContainElement(document.activeElement as HTMLElement))
    await expect(worldOf(context).asked('POST /completions')).toBe(2)
  },
}

/** The platform doesn't respond, so the outcome is unknown. Trying again asks the platform first. */
export const NotAnswered: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const world = worldOf(context)
    await userEvent.click(await canvas.findByRole('button', { name }))
    const link = await world.simulator.opened()
    world.failAt('list', { status: 503 })
    await scenarios.renewLogin(link)
    await expect(await canvas.findByText(/We don’t know yet if this worked/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
    // The list is read again, and what it says is no answer.
    await waitFor(() => expect(canvas.getAllByText('Active')).toHaveLength(2))
    const active = canvas.getAllByText('Active').map((status) => getComputedStyle(status).visibility)
    await expect(active).toEqual(['hidden', 'visible'])
  },
}
