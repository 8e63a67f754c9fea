import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { type ChosenState, chosenControls, chosenState } from '../../testing/chosenState.ts'
import { runIn } from '../../testing/message-sheet/ShownRun.tsx'
import { passLink } from '../../testing/passLink.ts'
import { worldOf } from '../../testing/worldOf.ts'
import { LinkAccountButton } from '../link-account-button/LinkAccountButton.tsx'
import { LinkIntro } from '../link-intro/LinkIntro.tsx'
import { LinkDone, type LinkDoneProps } from './LinkDone.tsx'

/** A step for linking, as an app has it: what is to be known before, and after. */
function LinkStep(props: Omit<LinkDoneProps, 'run'>) {
  const [isLinked, setLinked] = useState(false)
  const link = useLinkAccount()
  if (isLinked) return <LinkDone {...props} run={link} />
  return (
    <LinkIntro brand="Tidewell">
      <LinkAccountButton onLinked={() => setLinked(true)} />
    </LinkIntro>
  )
}

const meta = {
  title: 'Linking/LinkDone',
  component: LinkDone,
  args: { onDone: fn() },
  render: (args) => <LinkStep {...args} />,
} satisfies Meta<typeof LinkDone>

export default meta
type Story = StoryObj<Omit<LinkDoneProps, 'run'>>
type Context = Parameters<NonNullable<Story['play']>>[0]

/** The account is linked and can be used. Its title has the focus. */
export const Active: Story = {
  play: async (context) => {
    const done = await linkOne(context)
    await expect(done).toHaveAccessibleName('First Platypus Bank ••0000 is linked')
    await waitFor(() => expect(done).toHaveFocus())
    await userEvent.click(within(done).getByRole('button', { name: 'Continue' }))
    await expect(context.args.onDone).toHaveBeenCalledWith(
      expect.objectContaining({ mask: '0000', status: 'active' }),
      expect.objectContaining({ outcome: 'active' }),
    )
  },
}

/** Choose the outcome with the control. */
export const AnyOutcome: StoryObj<Pick<ChosenState, 'outcome'>> = {
  argTypes: { outcome: chosenControls.outcome },
  args: { outcome: 'problem' },
  // Another outcome is another run.
  render: ({ outcome }) => (
    <LinkDone key={outcome} run={runIn(chosenState({ status: 'done', outcome }))} onDone={() => {}} />
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('region', { name: /^You can’t use/ })).toBeVisible()
    // What leads out of it is the main action.
    const ink = (name: string) => getComputedStyle(canvas.getByRole('button', { name })).color
    await expect(ink('Continue')).toBe(getComputedStyle(canvas.getByRole('heading')).color)
    await expect(ink('Link another account')).not.toBe(ink('Continue'))
    const [main, other] = ['Link another account', 'Continue'].map((name) =>
      canvas.getByRole('button', { name }).getBoundingClientRect(),
    )
    await expect(main?.height).toBe(other?.height)
  },
}

/** The bank verifies the account with small deposits, which takes days. */
export const Verifying: Story = {
  parameters: { world: { verificationStatus: 'pending_automatic_verification' } },
  play: async (context) => {
    const done = await linkOne(context)
    await expect(done).toHaveAccessibleName('We’re getting First Platypus Bank ••0000 ready')
    await expect(done).toHaveTextContent(/You don’t need to do anything/)
  },
}

/** The user has to enter a code in one or two business days. */
export const AwaitingDeposits: Story = {
  parameters: { world: { verificationStatus: 'pending_manual_verification' } },
  play: async (context) => {
    const done = await linkOne(context)
    await expect(done).toHaveTextContent(/3 letters after #.*enter it in your linked accounts/)
  },
}

/** Link is open to link another account: the linked account stays, and the button shows the new run's status. */
export const LinkingAnother: Story = {
  play: async (context) => {
    const done = await linkOne(context)
    await userEvent.click(within(done).getByRole('button', { name: 'Link another account' }))
    await worldOf(context).simulator.opened()
    await expect(await within(done).findByRole('button', { name: 'Continue in the Plaid window' })).toBeVisible()
    await expect(done).toBeVisible()
  },
}

/** The next linked account replaces the first, and receives the focus. */
export const LinkedAnother: Story = {
  play: async (context) => {
    const done = await linkOne(context)
    await userEvent.click(within(done).getByRole('button', { name: 'Link another account' }))
    const link = await passLink(worldOf(context), ['Plaid Saving'])
    await link.finish()
    const other = await within(context.canvasElement).findByRole('region', { name: /••1111 is linked/ })
    await waitFor(() => expect(other).toHaveFocus())
    await expect(done).not.toBeInTheDocument()
  },
}

/** Linking another account failed: the error is shown below the linked account. */
export const AnotherFailed: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const done = await linkOne(context)
    await userEvent.click(within(done).getByRole('button', { name: 'Link another account' }))
    const link = await passLink(world, ['Plaid Saving'])
    world.mock.fail({ method: 'POST', path: '/bond/**/external_accounts/plaid', status: 500 })
    await link.finish()
    await waitFor(() =>
      expect(within(done).getByRole('alert')).toHaveTextContent(/We don’t know yet if your account was linked/),
    )
    await expect(done).toHaveAccessibleName('First Platypus Bank ••0000 is linked')
  },
}

/** Without `onDone`, linking another account is the only action. */
export const WithoutOnward: Story = {
  render: () => <LinkStep />,
  play: async (context) => {
    const done = await linkOne(context)
    await expect(within(done).queryByRole('button', { name: 'Continue' })).toBeNull()
  },
}

async function linkOne(context: Context): Promise<HTMLElement> {
  const canvas = within(context.canvasElement)
  await userEvent.click(canvas.getByRole('button', { name: 'Link a bank account' }))
  const link = await passLink(worldOf(context), ['Plaid Checking'])
  await link.finish()
  return canvas.findByRole('region', { name: /••0000/ })
}
