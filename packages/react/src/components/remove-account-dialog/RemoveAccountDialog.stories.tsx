import { isBanklinkError, type LinkedAccount } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { linkAccount } from '../../testing/linkAccount.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { RemoveAccountDialog, type RemoveAccountDialogProps } from './RemoveAccountDialog.tsx'

const meta = {
  title: 'Accounts/RemoveAccountDialog',
  component: RemoveAccountDialog,
  parameters: { docs: { story: { height: '320px' } } },
  argTypes: { open: { control: false } },
  args: { onRemoved: fn(), onError: fn(), onOpenChange: fn() },
  render: (args) => <AppsPage {...args} />,
  beforeEach: arrange((world) => linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })),
} satisfies Meta<typeof RemoveAccountDialog>

export default meta
type Story = StoryObj<Partial<RemoveAccountDialogProps>>

/** A page of an app, with its own row and button. */
function AppsPage({ onOpenChange, ...props }: Partial<RemoveAccountDialogProps>): ReactNode {
  const [account] = useLinkedAccounts().data ?? []
  const [asked, ask] = useState<LinkedAccount | null>(null)
  return (
    <section tabIndex={-1} aria-label="Payments" data-story="window">
      {account && <button onClick={() => ask(account)}>Unlink {account.institution.name}</button>}
      {asked && (
        <RemoveAccountDialog
          {...props}
          account={asked}
          open
          onOpenChange={(open, info) => {
            ask(null)
            onOpenChange?.(open, info)
          }}
        />
      )}
    </section>
  )
}

const unlink = { name: 'Unlink Tartan Bank' }

/** The question, with what the removal means in this app. */
export const Asking: Story = {
  args: { removeText: 'Your rent of $1,200 will no longer be paid from it.' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', unlink))
    const dialog = canvas.getByRole('dialog', { name: /^Remove .*\?$/ })
    await expect(dialog).toHaveTextContent('Your rent of $1,200 will no longer be paid from it.')
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Keep account' })).toHaveFocus())
  },
}

/** Escape keeps the account, and the focus returns to the button. */
export const Kept: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', unlink))
    await userEvent.click(canvas.getByRole('button', { name: 'Keep account' }))
    await waitFor(() => expect(canvas.getByRole('button', unlink)).toHaveFocus())
    await waitFor(() =>
      expect(args.onOpenChange).toHaveBeenCalledWith(false, expect.objectContaining({ reason: 'cancelled' })),
    )
  },
}

/**
 * The platform confirmed the removal. The button that opened the dialog is gone, so the focus moves to its
 * surroundings.
 */
export const Removed: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', unlink))
    await userEvent.click(canvas.getByRole('button', { name: 'Remove account' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(args.onRemoved).toHaveBeenCalledWith(expect.anything(), { reason: 'removed' })
    await waitFor(() => expect(canvas.getByRole('region')).toHaveFocus())
  },
}

/** The platform refused. The dialog shows the error, with an ID for support. */
export const Failed: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(await canvas.findByRole('button', unlink))
    worldOf(context).mock.fail({ method: 'DELETE', status: 422 })
    await userEvent.click(canvas.getByRole('button', { name: 'Remove account' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/nothing changed. Reference: req-/))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Remove account' })).toBeVisible())
    await expect(context.args.onError).toHaveBeenCalledWith(
      expect.toSatisfy((error) => isBanklinkError(error, 'platform.rejected')),
      { isShown: true },
    )
  },
}
