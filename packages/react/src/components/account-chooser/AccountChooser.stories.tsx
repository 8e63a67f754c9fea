import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { storyAccount } from '../../testing/storyAccounts.ts'
import { AccountChooser, type ChoosingState } from './AccountChooser.tsx'

const account = { mask: '0000', type: 'depository', subtype: 'checking', verificationStatus: null, currency: null }
const several: ChoosingState = {
  status: 'choosing',
  request: { purpose: 'link' },
  reason: 'several_accounts',
  result: {
    linkSessionId: 'session-1',
    institution: { id: 'ins_109508', name: 'First Platypus Bank' },
    accounts: [
      { ...account, id: 'checking', name: 'Plaid Checking' },
      { ...account, id: 'saving', name: 'Plaid Saving', mask: '1111', subtype: 'savings' },
    ],
  },
  currencies: [],
}
const acts = { choose: fn(), dismiss: fn() }

const meta = {
  title: 'Linking/AccountChooser',
  component: AccountChooser,
  parameters: { docs: { story: { height: '280px' } } },
  args: { run: { state: several, ...acts }, onChoose: fn() },
} satisfies Meta<typeof AccountChooser>

export default meta
type Story = StoryObj<typeof meta>

/** Link returned several accounts, and this platform links one at a time. Each is labeled by its name and mask. */
export const SeveralAccounts: Story = {
  play: async ({ canvasElement, args }) => {
    const choice = within(canvasElement).getByRole('group', { name: /^Choose the .*account to link$/ })
    await expect(choice).toHaveFocus()
    // A browser's own ring is `auto`.
    await expect(getComputedStyle(choice).outlineStyle).toBe('solid')
    await userEvent.click(within(choice).getByRole('button', { name: 'Plaid Saving ••1111' }))
    await expect(args.onChoose).toHaveBeenCalledWith(
      { type: 'account', accountId: 'saving' },
      expect.objectContaining({ reason: 'several_accounts' }),
    )
    await expect(args.run.choose).toHaveBeenCalledWith({ type: 'account', accountId: 'saving' })
  },
}

/** Link returned no currency, and the platform needs one. */
export const Currency: Story = {
  args: { run: { ...acts, state: { ...several, reason: 'currency', currencies: ['USD', 'CAD'] } } },
  play: async ({ canvasElement, args }) => {
    const choice = within(canvasElement).getByRole('group', { name: 'What currency is this account in?' })
    await userEvent.click(within(choice).getByRole('button', { name: 'Canadian Dollar (CAD)' }))
    await expect(args.onChoose).toHaveBeenCalledWith(
      { type: 'currency', currency: 'CAD' },
      expect.objectContaining({ reason: 'currency' }),
    )
  },
}

const shared = { ...several.result, accounts: several.result.accounts.slice(0, 1) }
const existing = storyAccount({ name: null })

/** The user chose an account that is already linked. The public token is exchanged only if the user confirms. */
export const Duplicate: Story = {
  args: { run: { ...acts, state: { ...several, reason: 'duplicate', result: shared, existing } } },
  play: async ({ canvasElement, args }) => {
    const question = within(canvasElement).getByRole('group', {
      name: 'First Platypus Bank ••0000 is already linked. Linking it again could end its current connection.',
    })
    await userEvent.click(within(question).getByRole('button', { name: 'Link anyway' }))
    await expect(args.onChoose).toHaveBeenCalledWith(
      { type: 'account', accountId: 'checking' },
      expect.objectContaining({ reason: 'duplicate' }),
    )
    await expect(args.run.choose).toHaveBeenCalledWith({ type: 'account', accountId: 'checking' })
  },
}

/** The linked account needs to be reconnected, so the question offers that first. */
export const DuplicateToReconnect: Story = {
  args: {
    run: {
      ...acts,
      state: {
        ...several,
        reason: 'duplicate',
        result: shared,
        existing: { ...existing, status: 'reconnect_required', nextAction: 'reconnect' },
      },
    },
  },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Reconnect' }))
    await expect(args.run.choose).toHaveBeenCalledWith({ type: 'repair' })
  },
}

/** A long name, and an account whose number is unknown. */
export const LongNames: Story = {
  args: {
    run: {
      ...acts,
      state: {
        ...several,
        result: {
          ...several.result,
          accounts: [
            { ...account, id: 'long', name: 'Premier Relationship Interest Checking with Overdraft Protection' },
            { ...account, id: 'bare', name: 'Saving', mask: null },
          ],
        },
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('button', { name: /Overdraft Protection ••0000/ })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Saving' })).toBeVisible()
  },
}

/** The app calls `preventDefault()` and continues the run itself. */
export const Prevented: Story = {
  args: { onChoose: fn((_choice, { event }) => event.preventDefault()) },
  play: async ({ canvasElement, args }) => {
    const run = args.run.choose as ReturnType<typeof fn>
    run.mockClear()
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Plaid Checking ••0000' }))
    await expect(args.onChoose).toHaveBeenCalledOnce()
    await expect(run).not.toHaveBeenCalled()
  },
}
