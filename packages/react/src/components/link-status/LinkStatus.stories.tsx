import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { type ChosenState, chosenControls, chosenState } from '../../testing/chosenState.ts'
import { runIn } from '../../testing/message-sheet/ShownRun.tsx'
import { passLink } from '../../testing/passLink.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkStatus, type LinkStatusProps } from './LinkStatus.tsx'

/** A button of an app's own, which always says the same. */
function OwnButton(props: Omit<LinkStatusProps, 'run'>) {
  const link = useLinkAccount()
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <button type="button" onClick={link.start}>
        Add a bank
      </button>
      <LinkStatus {...props} run={link} />
    </div>
  )
}

const meta = {
  title: 'Linking/LinkStatus',
  component: LinkStatus,
  render: (args) => <OwnButton {...args} />,
} satisfies Meta<typeof LinkStatus>

export default meta
type Story = StoryObj<Omit<LinkStatusProps, 'run'>>

/** The initial state: both live regions are empty, so later changes are announced. */
export const Idle: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status')).toBeEmptyDOMElement()
    await expect(within(canvasElement).getByRole('alert')).toBeEmptyDOMElement()
  },
}

/** Choose the state and the outcome with the controls. */
export const AnyState: StoryObj<ChosenState> = {
  argTypes: chosenControls,
  args: { status: 'done', outcome: 'pending' },
  render: (chosen) => <LinkStatus run={runIn(chosenState(chosen))} />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/isn’t ready for transfers yet/)).toBeVisible()
  },
}

/** The user clicked, and Link is loading. */
export const Preparing: Story = {
  beforeEach: arrange((world) => world.hold('POST /link-tokens', 'before')),
  play: async ({ canvasElement }) => {
    await begin(canvasElement)
    await waitFor(() => expect(within(canvasElement).getByRole('status')).toHaveTextContent('Opening…'))
  },
}

/** The exchange was sent to the platform. */
export const Completing: Story = {
  play: async (context) => {
    const { canvasElement } = context
    const world = worldOf(context)
    await begin(canvasElement)
    const link = await passLink(world, ['Plaid Checking'])
    world.hold('POST /completions', 'before')
    await link.finish()
    const status = within(canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('Linking your account…'))
    // No button of ours says it beside, so it is there for eyes too.
    await expect(getComputedStyle(status).clipPath).toBe('none')
  },
}

/** The account is linked. */
export const Linked: Story = {
  play: async (context) => {
    await begin(context.canvasElement)
    await (await passLink(worldOf(context), ['Plaid Checking'])).finish()
    await expect(await within(context.canvasElement).findByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
  },
}

/** The error is announced without the button next to it. */
export const Failed: Story = {
  beforeEach: arrange(({ mock }) =>
    mock.fail({ method: 'POST', path: '/bond/**/external_accounts/plaid', status: 503 }),
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await begin(canvasElement)
    const cancel = await canvas.findByRole('button', { name: 'Close' })
    await expect(canvas.getByRole('alert')).toHaveTextContent(/Reference: /)
    await expect(canvas.getByRole('alert')).not.toContainElement(cancel)
  },
}

/** After a dismissed failure, the status has the focus. */
export const Dismissed: Story = {
  ...Failed,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await begin(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Close' }))
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
    await expect(document.activeElement).toHaveAttribute('data-slot', 'banklink-link-status')
  },
}

/** Link returned several accounts, so the status contains the question. */
export const Choosing: Story = {
  play: async (context) => {
    await begin(context.canvasElement)
    await (await passLink(worldOf(context), ['Plaid Checking', 'Plaid Saving'])).finish()
    const choice = await within(context.canvasElement).findByRole('group', { name: /^Choose the .*account to link$/ })
    await waitFor(() => expect(choice).toHaveFocus())
  },
}

/** Custom content for the whole run. */
export const OwnLook: Story = {
  args: { children: ({ state }) => <output>{state.status === 'done' ? 'Ready to pay' : state.status}</output> },
  play: async (context) => {
    await begin(context.canvasElement)
    await (await passLink(worldOf(context), ['Plaid Checking'])).finish()
    await expect(await within(context.canvasElement).findByText('Ready to pay')).toBeVisible()
  },
}

function begin(canvasElement: HTMLElement): Promise<void> {
  return userEvent.click(within(canvasElement).getByRole('button', { name: 'Add a bank' }))
}
