import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { askToRemove } from '../../testing/askToRemove.ts'
import { bondRows } from '../../testing/bondRows.ts'
import type { StoryWorld } from '../../testing/createStoryWorld.ts'
import { linkAccount } from '../../testing/linkAccount.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkAccountButton } from '../link-account-button/LinkAccountButton.tsx'
import { LinkIntro } from '../link-intro/LinkIntro.tsx'
import { LinkedAccounts } from './LinkedAccounts.tsx'

const meta = {
  title: 'Accounts/LinkedAccounts',
  component: LinkedAccounts,
} satisfies Meta<typeof LinkedAccounts>

export default meta
type Story = StoryObj<typeof meta>

let letGo: () => void

/** Two accounts that were linked before. */
export const Accounts: Story = {
  beforeEach: arrange(linkTwo),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const first = within(await canvas.findByRole('listitem', { name: 'First Platypus Bank' }))
    await expect(first.getByText('Checking ••0000')).toBeVisible()
    await expect(first.getByText('Active')).toBeVisible()
    await expect(canvas.getByRole('listitem', { name: 'Tartan Bank' })).toHaveTextContent('Savings ••1111')
  },
}

/** With a button: a linked account joins the list. At First Platypus Bank, use `user_good` and `pass_good`. */
export const WithButton: Story = {
  parameters: { docs: { story: { height: '480px' } } },
  beforeEach: arrange(linkTwo),
  render: (args) => (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <LinkedAccounts {...args} />
      <LinkAccountButton />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('listitem', { name: 'Tartan Bank' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Link a bank account' })).toBeEnabled()
  },
}

/** While the list loads, a placeholder has the shape of a row. */
export const Loading: Story = {
  beforeEach: arrange((world) => world.hold('GET /accounts', 'before')),
  play: async ({ canvasElement }) => {
    const section = within(canvasElement).getByRole('region', { name: 'Linked bank accounts' })
    await expect(section).toHaveAttribute('data-state', 'loading')
    await expect(within(section).getByRole('status')).toHaveTextContent('Loading your bank accounts…')
  },
}

/** Nothing is linked yet. What is below stays where it was while the list loaded, also on a phone. */
export const Empty: Story = {
  render: (args) => (
    <div style={{ maxInlineSize: '22rem' }}>
      <LinkedAccounts {...args} />
      <button>Below</button>
    </div>
  ),
  beforeEach: arrange((world) => {
    letGo = world.hold('GET /accounts', 'before')
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const below = canvas.getByRole('button', { name: 'Below' })
    const { top } = below.getBoundingClientRect()
    letGo()
    await expect(await canvas.findByText('No bank account linked yet')).toBeVisible()
    await expect(below.getBoundingClientRect().top).toBe(top)
  },
}

/** The app shows an introduction while nothing is linked. Its space is reserved while the list loads. */
export const EmptyWithIntro: Story = {
  args: { empty: <LinkIntro brand="Tidewell" /> },
  render: (args) => (
    <>
      <LinkedAccounts {...args} />
      <button>Below</button>
    </>
  ),
  beforeEach: arrange((world) => {
    letGo = world.hold('GET /accounts', 'before')
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const below = canvas.getByRole('button', { name: 'Below' })
    await expect(canvas.queryByRole('heading')).toBeNull()
    const { top } = below.getBoundingClientRect()
    letGo()
    await expect(await canvas.findByRole('heading', { name: 'Link your bank to Tidewell' })).toBeVisible()
    await expect(below.getBoundingClientRect().top).toBe(top)
  },
}

/** The platform doesn't respond. */
export const Failed: Story = {
  beforeEach: arrange((world) => world.failAt('list', { status: 503, times: 100 })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent('We couldn’t load your bank accounts. Try again.')
    await expect(alert).toHaveTextContent(/Reference: req-/)
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** After a successful retry, the list replaces the button and has the focus. */
export const Retried: Story = {
  beforeEach: arrange(async (world) => {
    await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
    world.failAt('list', { status: 503, times: 3 })
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByRole('listitem', { name: 'First Platypus Bank' })).toBeVisible()
    await expect(canvas.queryByRole('alert')).toBeNull()
    await expect(canvas.getByRole('region')).toHaveFocus()
  },
}

/** Accounts that are being verified: by automatic small deposits, and by a code that the user must enter. */
export const OnTheirWay: Story = {
  globals: { platform: 'bond' },
  beforeEach: arrange(async (world) => {
    await linkTwo(world)
    const gingham = { bank: 'First Gingham Credit Union', mask: '2222' }
    await linkAccount(world, { ...gingham, verificationStatus: 'pending_automatic_verification' })
    const houndstooth = { bank: 'Houndstooth Bank', mask: '3333' }
    await linkAccount(world, { ...houndstooth, verificationStatus: 'pending_manual_verification' })
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const verifying = await canvas.findByRole('listitem', { name: 'First Gingham Credit Union' })
    await expect(verifying).toHaveTextContent('Verifying, usually 1–2 business days')
    await expect(canvas.getByRole('listitem', { name: 'Houndstooth Bank' })).toHaveTextContent('Waiting for deposit')
  },
}

/** Every status that Bond returns, a long name, and someone else's account. */
export const EveryStatus: Story = {
  globals: { platform: 'bond' },
  beforeEach: arrange((world) => world.failAt('list', { status: 200, body: bondRows, times: 100 })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('Reconnect needed')).toBeVisible()
    await expect(canvas.getByText('Can’t be used')).toBeVisible()
    await expect(canvas.getByText('Checking ••4242 · Someone else’s account')).toBeVisible()
    await expect(canvas.getByText('Status unavailable')).toBeVisible()
    await expect(canvas.getByText(/^For support: under_review/)).toBeVisible()
    await expect(canvas.queryByText('A bank nobody finished')).toBeNull()
  },
}

/** The question before an account is removed. Escape keeps the account and returns the focus. */
export const RemoveDialog: Story = {
  beforeEach: arrange(linkTwo),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const menu = await askToRemove(canvas, 'First Platypus Bank ••0000')
    await userEvent.click(canvas.getByRole('button', { name: 'Keep account' }))
    await waitFor(() => expect(menu).toHaveFocus())

    await askToRemove(canvas, 'First Platypus Bank ••0000')
    const dialog = await canvas.findByRole('dialog', { name: /^Remove .*\?$/ })
    await expect(dialog).toHaveTextContent('You won’t be able to use First Platypus Bank ••0000 for transfers here.')
    await expect(within(dialog).getByRole('button', { name: 'Keep account' })).toHaveFocus()
  },
}

/** The platform confirmed the removal. */
export const Removed: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await askToRemove(canvas, 'First Platypus Bank ••0000')
    await userEvent.click(canvas.getByRole('button', { name: 'Remove account' }))
    await expect(await canvas.findByText('First Platypus Bank ••0000 was removed.')).toBeVisible()
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
    await waitFor(() => expect(canvas.getByRole('region')).toHaveFocus())
    await expect(worldOf(context).rows()).toHaveLength(1)
  },
}

/** The account was already removed elsewhere, so this removal found nothing. */
export const RemovedElsewhere: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const { backend } = worldOf(context)
    await askToRemove(canvas, 'First Platypus Bank ••0000')
    const call = { signal: new AbortController().signal }
    await backend.remove(await idOf(backend, '0000'), call)
    await userEvent.click(canvas.getByRole('button', { name: 'Remove account' }))
    await expect(
      await canvas.findByText('First Platypus Bank ••0000 is no longer in your linked accounts.'),
    ).toBeVisible()
    await expect(canvas.queryByRole('dialog')).toBeNull()
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
    await waitFor(() => expect(canvas.getByRole('region')).toHaveFocus())
  },
}

/** The removal was sent to the platform and can't be canceled. */
export const Removing: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const { backend, hold } = worldOf(context)
    await askToRemove(canvas, 'First Platypus Bank ••0000')
    hold(`DELETE /accounts/${await idOf(backend, '0000')}`, 'before')
    await userEvent.click(canvas.getByRole('button', { name: 'Remove account' }))
    await expect(await canvas.findByRole('button', { name: 'Removing…' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(canvas.getByRole('button', { name: 'Keep account' }))
    await waitFor(() => expect(canvas.getByRole('dialog')).toBeVisible())
  },
}

/** The platform refused: the account stays, and the dialog shows the error. */
export const RemovalRefused: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await askToRemove(canvas, 'First Platypus Bank ••0000')
    worldOf(context).failAt('removal', { status: 422 })
    const dialog = within(canvas.getByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Remove account' }))
    await waitFor(() =>
      expect(dialog.getByRole('alert')).toHaveTextContent(/We couldn’t remove this account, so nothing changed/),
    )
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Remove account' })).toBeVisible())
  },
}

/** The platform didn't respond, so the outcome is unknown: the dialog stays open and shows the error. */
export const RemovalFailed: Story = {
  beforeEach: arrange(linkTwo),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await askToRemove(canvas, 'First Platypus Bank ••0000')
    worldOf(context).failAt('removal', { status: 500 })
    const dialog = within(canvas.getByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Remove account' }))
    await waitFor(() =>
      expect(dialog.getByRole('alert')).toHaveTextContent(/We don’t know if this account was removed/),
    )
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible())
  },
}

async function linkTwo(world: StoryWorld): Promise<void> {
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111', subtype: 'savings' })
}

async function idOf({ list }: StoryWorld['backend'], mask: string): Promise<string> {
  const { accounts } = await list({}, { signal: new AbortController().signal })
  return accounts.find((account) => account.mask === mask)?.id ?? ''
}
