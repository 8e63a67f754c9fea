import { scenarios } from '@banklink/link-simulator'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { bondRows } from '../../testing/bondRows.ts'
import type { StoryWorld } from '../../testing/createStoryWorld.ts'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed, linkWaiting } from '../../testing/linkUnready.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { AccountPicker } from './AccountPicker.tsx'

const meta = {
  title: 'Accounts/AccountPicker',
  component: AccountPicker,
  parameters: { docs: { story: { height: '540px' } } },
  args: { label: 'Pay from', kind: 'own', onValueChange: fn() },
} satisfies Meta<typeof AccountPicker>

export default meta
type Story = StoryObj<typeof meta>

const list = { method: 'GET', path: '/bond/**/external_accounts' }

/** Two accounts can be used for transfers. The other two show why they can't, and the next step. */
export const Choosing: Story = {
  beforeEach: arrange(async (world) => {
    await linkTwo(world)
    await linkLapsed(world)
    await linkWaiting(world)
  }),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    const first = await canvas.findByRole('radio', { name: /First Platypus Bank/ })
    await userEvent.click(first)
    await expect(first).toBeChecked()
    await userEvent.keyboard('{ArrowDown}')
    await waitFor(() => expect(canvas.getByRole('radio', { name: /Gingham/ })).toBeChecked())
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ mask: '2222' }),
      expect.objectContaining({ reason: 'chosen' }),
    )
    const lapsed = canvas.getByRole('radio', { name: /Tartan/ })
    await expect(lapsed).toBeDisabled()
    // A browser's own radio buttons are of the same gray in dark, so the kit draws them.
    await expect(getComputedStyle(first).appearance).toBe('none')
    await expect(edgeOf(lapsed)).not.toBe(edgeOf(first))
    await expect(canvas.getByRole('button', { name: /^Reconnect Tartan/ })).toBeVisible()
  },
}

/** After a reconnection in the picker, the account can be chosen in the same row. */
export const Reconnected: Story = {
  beforeEach: arrange(async (world) => {
    await linkTwo(world)
    await linkLapsed(world)
  }),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: /^Reconnect Tartan/ }))
    await scenarios.renewLogin(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Tartan Bank ••1111 is reconnected.')).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('radio', { name: /Tartan/ })).toBeEnabled())
  },
}

/** Next to a list, which shows the next steps, the picker shows only the reason. */
export const NextToTheList: Story = {
  render: (args) => (
    <>
      <LinkedAccounts />
      <AccountPicker {...args} />
    </>
  ),
  beforeEach: arrange(linkLapsed),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const accounts = within(canvas.getByRole('region', { name: 'Linked bank accounts' }))
    await accounts.findByRole('button', { name: /^Reconnect Tartan/ })
    await expect(canvas.getAllByRole('button', { name: /^Reconnect Tartan/ })).toHaveLength(1)
    await expect(canvas.getByRole('radio', { name: /Tartan/ })).toHaveAccessibleDescription('Reconnect needed')
  },
}

/** While the list is hidden, the picker shows the next step. */
export const NextToAHiddenList: Story = {
  render: (args) => (
    <>
      <div hidden>
        <LinkedAccounts />
      </div>
      <AccountPicker {...args} />
    </>
  ),
  beforeEach: arrange(linkLapsed),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name: /^Reconnect Tartan/ })).toBeVisible()
  },
}

/** The chosen account can't be used for transfers any longer. */
export const Lost: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const { mock, queryClient } = worldOf(context)
    await userEvent.click(await canvas.findByRole('radio', { name: /First Platypus Bank/ }))
    const [card] = mock.state().bond.cardAccounts
    mock.requireLogin(card?.linkedAccounts[0]?.linkedAccountId ?? '')
    await queryClient.invalidateQueries()
    await expect(await canvas.findByText(/right now. Choose another account/)).toBeVisible()
    await expect(context.args.onValueChange).toHaveBeenLastCalledWith(null, { reason: 'unavailable' })
  },
}

/** Every status that Bond returns, and an account of someone else. */
export const EveryStatus: Story = {
  // Someone else's account can only be paid.
  args: { label: 'Pay to', kind: undefined },
  beforeEach: arrange(({ mock }) => mock.fail({ ...list, status: 200, body: bondRows, times: 100 })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect((await canvas.findAllByText('Verifying, usually 1–2 business days'))[0]).toBeVisible()
    await expect(canvas.getByText('Checking ••4242 · Someone else’s account')).toBeVisible()
  },
}

/** The list is loading. */
export const Loading: Story = {
  beforeEach: arrange((world) => world.hold('GET /accounts', 'before')),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('radiogroup')).toHaveAttribute('aria-busy', 'true')
  },
}

/** Nothing is linked yet. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const group = within(canvasElement).getByRole('radiogroup', { name: 'Pay from' })
    await waitFor(() => expect(group).toHaveAttribute('data-state', 'empty'))
  },
}

/** The platform doesn't respond. */
export const Failed: Story = {
  beforeEach: arrange(({ mock }) => mock.fail({ ...list, status: 503, times: 100 })),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent(/We couldn’t load/)
  },
}

async function linkTwo(world: StoryWorld): Promise<void> {
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  await linkAccount(world, { bank: 'First Gingham Credit Union', mask: '2222', subtype: 'savings' })
}

function edgeOf(radio: Element): string {
  return getComputedStyle(radio).borderBlockStartColor
}
