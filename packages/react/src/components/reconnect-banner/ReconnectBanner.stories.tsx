import { scenarios } from '@banklink/link-simulator'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed } from '../../testing/linkUnready.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { ReconnectBanner } from './ReconnectBanner.tsx'

const meta = {
  title: 'Accounts/ReconnectBanner',
  component: ReconnectBanner,
} satisfies Meta<typeof ReconnectBanner>

export default meta
type Story = StoryObj<typeof meta>

const name = 'Reconnect Tartan Bank ••1111'

/** One account can't be used for transfers until the user signs in at its bank again. */
export const One: Story = {
  beforeEach: arrange(linkLapsed),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('Tartan Bank ••1111 needs to be reconnected')).toBeVisible()
    await expect(canvas.getByText(/you can’t use this account for transfers/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Not now' })).toBeNull()
  },
}

/** Two accounts need it. The banner shows the next one. */
export const Several: Story = {
  args: { onDismiss: fn() },
  beforeEach: arrange(async (world) => {
    await linkLapsed(world)
    const { id } = await linkAccount(world, { bank: 'First Gingham Credit Union', mask: '2222' })
    world.mock.requireLogin(id)
  }),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await expect(await canvas.findByText('2 bank accounts need to be reconnected')).toBeVisible()
    await expect(canvas.getByRole('button', { name })).toBeVisible()
  },
}

/** One was reconnected. The banner shows that, and the other one. */
export const OneAfterTheOther: Story = {
  ...Several,
  play: async (context) => {
    await Several.play?.(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name }))
    await scenarios.renewLogin(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Tartan Bank ••1111 is reconnected.')).toBeVisible()
    await expect(await canvas.findByText('First Gingham Credit Union ••2222 needs to be reconnected')).toBeVisible()
  },
}

/** After reconnecting, the status stays, and so does the focus. */
export const Reconnected: Story = {
  beforeEach: arrange(linkLapsed),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const reconnect = await canvas.findByRole('button', { name })
    const banner = canvas.getByRole('region', { name: 'Bank connections' })
    const warning = getComputedStyle(banner).borderBlockStartColor
    await userEvent.click(reconnect)
    await scenarios.renewLogin(await worldOf(context).simulator.opened())
    await expect(await canvas.findByText('Tartan Bank ••1111 is reconnected.')).toBeVisible()
    await waitFor(() => expect(banner).toHaveAttribute('data-state', 'news'))
    await expect(getComputedStyle(banner).borderBlockStartColor).not.toBe(warning)
    await expect(banner).toContainElement(document.activeElement as HTMLElement)
  },
}

/** The app lets the user dismiss the banner. */
export const Postponed: Story = {
  args: { onDismiss: fn() },
  beforeEach: arrange(linkLapsed),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull())
    await expect(args.onDismiss).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ reason: 'postponed' }),
    )
  },
}

/** No account needs reconnecting, so nothing is visible. */
export const Nothing: Story = {
  beforeEach: arrange((world) => linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })),
  play: async (context) => {
    await waitFor(() => expect(worldOf(context).answered('GET /accounts')).toBeGreaterThan(0))
    await expect(context.canvasElement).toHaveTextContent(/^$/)
  },
}
