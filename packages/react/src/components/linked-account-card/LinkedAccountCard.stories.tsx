import { type AccountKind, type AccountStatus, accountStatuses } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { storyAccount } from '../../testing/storyAccounts.ts'
import { LinkedAccountCard } from './LinkedAccountCard.tsx'

const account = storyAccount({ institution: { id: null, name: 'Tartan Bank', logo: null }, mask: '1111' })

const meta = {
  title: 'Accounts/LinkedAccountCard',
  component: LinkedAccountCard,
  args: { account },
  render: (args) => (
    <section data-slot="banklink-accounts">
      <ul data-slot="banklink-accounts-list">
        <LinkedAccountCard {...args} />
      </ul>
    </section>
  ),
} satisfies Meta<typeof LinkedAccountCard>

export default meta
type Story = StoryObj<typeof meta>

/** The account can be used, so it has no next step. */
export const Active: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Active')).toBeVisible()
    await expect(within(canvasElement).queryByRole('button')).toBeNull()
  },
}

/** Choose the status and the kind with the controls. */
export const AnyStatus: StoryObj<{ status: AccountStatus; kind: AccountKind }> = {
  argTypes: {
    status: { control: 'select', options: accountStatuses, description: 'The status of the account.' },
    kind: { control: 'inline-radio', options: ['own', 'third_party'], description: 'Whose account it is.' },
  },
  args: { status: 'awaiting_deposits', kind: 'own' },
  render: (chosen) => (
    <section data-slot="banklink-accounts">
      <ul data-slot="banklink-accounts-list">
        <LinkedAccountCard account={storyAccount(chosen)} contactHref="/support" onRemove={() => {}} />
      </ul>
    </section>
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: /^Enter code/ })).toBeVisible()
  },
}

/** Once it is set up, the account can be removed. The menu opens next to its button. */
export const SetUp: Story = {
  args: { account: { ...account, status: 'storing', actions: [] }, onRemove: fn() },
  render: function Setup({ account: before, ...args }) {
    const [isDone, end] = useState(false)
    return (
      <section data-slot="banklink-accounts">
        <ul data-slot="banklink-accounts-list">
          <LinkedAccountCard {...args} account={isDone ? account : before} />
        </ul>
        <button type="button" onClick={() => end(true)}>
          End the setup
        </button>
      </section>
    )
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'End the setup' }))
    const menu = canvas.getByRole('button', { name: /^Actions for/ })
    await userEvent.click(menu)
    const remove = await canvas.findByRole('button', { name: /^Remove/ })
    const [above, below] = [menu.getBoundingClientRect(), remove.getBoundingClientRect()]
    await waitFor(() => expect(Math.abs(below.right - above.right)).toBeLessThan(12))
    await userEvent.click(remove)
    await expect(args.onRemove).toHaveBeenCalledOnce()
    await expect(menu).toHaveFocus()
    await waitFor(() => expect(remove).not.toBeVisible())
  },
}

/** Only support can help, and the app has a contact page. */
export const Contact: Story = {
  args: { account: { ...account, status: 'unverified', nextAction: 'contact' }, contactHref: '/support' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('link', { name: 'Contact support' })).toBeVisible()
  },
}

/** The numbers were wrong. The button opens the app's form. */
export const WrongNumbers: Story = {
  args: {
    account: { ...account, status: 'failed', reason: 'invalid_account_number', nextAction: 'correct_numbers' },
    onCorrectNumbers: fn(),
    onRemove: fn(),
  },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Edit numbers' }))
    await expect(args.onCorrectNumbers).toHaveBeenCalledOnce()
  },
}

/** The account is listed twice, so the only action is to remove this one. */
export const Duplicate: Story = {
  args: { account: { ...account, status: 'failed', reason: 'duplicate' }, onRemove: fn() },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/is listed twice/)).toBeVisible()
  },
}

/** Failed for a reason without a message. */
export const UnknownReason: Story = {
  args: { account: { ...account, status: 'failed', reason: 'of_next_year', nextAction: 'link_again' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/couldn’t finish setting up this account/)).toBeVisible()
    await expect(within(canvasElement).getByRole('button', { name: /^Link again/ })).toBeVisible()
  },
}

/** Someone else's account, permanently marked as such. */
export const ThirdParty: Story = {
  args: { account: { ...account, name: null, kind: 'third_party' }, onRemove: fn() },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('listitem')).toHaveTextContent('Someone else’s account')
  },
}
