import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test'
import { passLink } from '../../testing/passLink.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkAccountButton } from './LinkAccountButton.tsx'

const meta = {
  title: 'Linking/LinkAccountButton',
  component: LinkAccountButton,
  args: { onLinked: fn(), onExit: fn(), onError: fn() },
} satisfies Meta<typeof LinkAccountButton>

export default meta
type Story = StoryObj<typeof meta>

/** Click the button: Link opens. At First Platypus Bank, sign in with `user_good` and `pass_good`. */
export const ByHand: Story = {
  parameters: { docs: { story: { height: '480px' } } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button')).toBeEnabled()
  },
}

/** The initial state. A link token leaves a row at Bond, so none is requested yet. */
export const Idle: Story = {
  globals: { platform: 'bond' },
  play: async (context) => {
    const button = within(context.canvasElement).getByRole('button', { name: 'Link a bank account' })
    await expect(button).not.toHaveAttribute('aria-disabled')
    await expect(worldOf(context).mock.state().plaid.linkTokens).toHaveLength(0)
  },
}

/** The page is in an iframe, where some banks can't be linked, so the button offers to open it in a new tab. */
export const Framed: Story = {
  beforeEach: arrange(({ environment }) => {
    Object.assign(environment, { page: { ...environment.page, isFramed: () => true } })
  }),
  play: async ({ canvasElement }) => {
    const link = await within(canvasElement).findByRole('link', { name: 'Open this page in a new tab' })
    await expect(link).toHaveAttribute('href', location.href)
    await expect(link).toHaveAttribute('target', '_blank')
  },
}

/** The user clicked before everything was loaded. Link opens as soon as it is. */
export const Preparing: Story = {
  beforeEach: arrange((world) => world.hold('POST /link-tokens', 'before')),
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button')
    await userEvent.click(button)
    await expect(button).toHaveTextContent('Opening…')
    await expect(button).toHaveAttribute('aria-busy', 'true')
    await expect(button).toHaveFocus()
  },
}

/** The pointer is on the button, so the token and Link's script are loaded. A click opens Link immediately. */
export const Ready: Story = {
  globals: { platform: 'bond' },
  play: async (context) => {
    const button = within(context.canvasElement).getByRole('button')
    await userEvent.hover(button)
    await waitFor(() => expect(button.parentElement).toHaveAttribute('data-state', 'ready'))
    await expect(button).toHaveTextContent('Link a bank account')
    await expect(worldOf(context).mock.state().plaid.linkTokens).toHaveLength(1)
  },
}

/** Link is open above the page. */
export const LinkOpen: Story = {
  play: async (context) => {
    const button = within(context.canvasElement).getByRole('button')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveTextContent('Continue in the Plaid window'))
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('consent')
    await expect(await inLink()).toBeVisible()
  },
}

/** The user finished Link, and the exchange was sent to the platform. */
export const Completing: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const button = within(context.canvasElement).getByRole('button')
    await userEvent.click(button)
    const link = await passLink(world, ['Plaid Checking'])
    world.hold('POST /completions', 'before')
    await link.finish()
    await waitFor(() => expect(button).toHaveTextContent('Linking your account…'))
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    // The button has the focus and says it, so nothing says it again.
    await expect(button).toHaveFocus()
    await expect(within(context.canvasElement).getByRole('status')).toBeEmptyDOMElement()
    await expect(context.args.onLinked).not.toHaveBeenCalled()
  },
}

/** The account is linked, after the user walked through Link's window. */
export const Linked: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await click('button', 'Continue')
    await click('button', 'First Platypus Bank')
    await type('Username', 'user_good')
    await type('Password', 'pass_good')
    await click('button', 'Sign in')
    await click('checkbox', /Plaid Checking/)
    await click('button', 'Continue')
    await click('button', 'Finish')

    await expect(await canvas.findByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Link a bank account' })).toHaveFocus()
    await expect(context.args.onLinked).toHaveBeenCalledOnce()
    await expect(context.args.onLinked).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'active', mask: '0000', canMoveMoney: true }),
      { outcome: 'active', purpose: 'link' },
    )
    await expect(worldOf(context).rows()).toHaveLength(1)
  },
}

/** The bank sends small deposits first, so the account is not usable yet. */
export const Pending: Story = {
  globals: { platform: 'bond' },
  parameters: { world: { verificationStatus: 'pending_automatic_verification' } },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await passLink(worldOf(context), ['Plaid Checking'])
    await link.finish()
    await expect(await canvas.findByText(/First Platypus Bank ••0000 isn’t ready for transfers yet/)).toBeVisible()
    await expect(context.args.onLinked).toHaveBeenCalledWith(expect.objectContaining({ status: 'verifying' }), {
      outcome: 'pending',
      purpose: 'link',
    })
  },
}

/** Link's script was blocked or couldn't be loaded. */
export const ScriptFailed: Story = {
  parameters: { world: { scriptFailures: 2 } },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/We couldn’t open Plaid/))
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(args.onError).toHaveBeenCalledTimes(2))
    await expect(args.onError).toHaveBeenLastCalledWith(
      expect.objectContaining({ code: 'link.script_failed' }),
      expect.objectContaining({ purpose: 'link', step: 'script' }),
    )
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The second attempt loads the script, and Link opens. */
export const ScriptRecovered: Story = {
  parameters: { world: { scriptFailures: 1 } },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByRole('button', { name: 'Continue in the Plaid window' })).toBeVisible()
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('consent')
  },
}

/** The platform returned no link token. It is requested again only when the user retries. */
export const TokenFailed: Story = {
  beforeEach: arrange((world) => world.failAt('linkToken', { status: 503 })),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const alert = canvas.getByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(/Reference: req-/))
    await expect(context.args.onError).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'platform.unavailable' }),
      expect.objectContaining({ purpose: 'link', step: 'token' }),
    )
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveFocus()
    await expect(worldOf(context).mock.state().plaid.linkTokens).toHaveLength(0)
  },
}

/** The platform failed after Link succeeded. The result of Link is kept. */
export const ExchangeFailed: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await passLink(world, ['Plaid Checking'])
    world.failAt('exchange', { status: 500 })
    await link.finish()
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/We don’t know yet if your account was linked/),
    )
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(context.args.onLinked).not.toHaveBeenCalled()
  },
}

/** The platform's response can't be read, so the outcome is unknown. */
export const ExchangeUnknown: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const canvas = within(context.canvasElement)
    const button = canvas.getByRole('button')
    const { color } = getComputedStyle(button)
    await userEvent.click(button)
    const link = await passLink(world, ['Plaid Checking'])
    world.failAt('exchange', { status: 302 })
    await link.finish()
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/We don’t know yet if your account/))
    await expect(canvas.getByRole('alert')).not.toHaveTextContent(/We couldn’t link your account/)
    // First the accounts are to be checked, so linking is not the main action.
    await expect(getComputedStyle(button).color).not.toBe(color)
  },
}

/** After dismissing a failure, the button returns to its initial state and has the focus. */
export const FailureDismissed: Story = {
  beforeEach: arrange((world) => world.failAt('linkToken', { status: 503 })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await userEvent.click(await canvas.findByRole('button', { name: 'Close' }))
    await expect(canvas.getByRole('button', { name: 'Link a bank account' })).toHaveFocus()
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
}

/** Retrying uses the same result of Link, and the account is linked once. */
export const ExchangeRetried: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await passLink(world, ['Plaid Checking'])
    world.failAt('exchange', { status: 500 })
    await link.finish()
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
    await expect(context.args.onLinked).toHaveBeenCalledOnce()
    await expect(world.simulator.handlers()).toHaveLength(1)
    await expect(world.rows()).toHaveLength(1)
  },
}

/** The user closed Link. That is an exit and not a failure: the button returns to its initial state. */
export const LeftLink: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await worldOf(context).simulator.opened()
    await link.acceptConsent()
    await link.leave()
    const button = await canvas.findByRole('button', { name: 'Link a bank account' })
    await expect(button).toHaveFocus()
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
    await expect(context.args.onExit).toHaveBeenCalledOnce()
    await expect(context.args.onError).not.toHaveBeenCalled()
  },
}

/** The bank didn't respond, and the user closed Link. */
export const BankUnavailable: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await worldOf(context).simulator.opened()
    await link.acceptConsent()
    await link.chooseInstitution('First Platypus Bank')
    await link.submitCredentials('user_good', 'error_INSTITUTION_DOWN')
    await link.leave()
    const alert = canvas.getByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(/Your bank isn’t responding right now/))
    await expect(alert).toHaveTextContent(/Reference: /)
    await expect(context.args.onError).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'link.institution_unavailable' }),
      expect.objectContaining({ purpose: 'link', step: 'link' }),
    )
  },
}

/** Link returned two accounts, and this platform links one. */
export const Choosing: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await passLink(world, ['Plaid Checking', 'Plaid Saving'])
    await link.finish()
    const choice = await canvas.findByRole('group', { name: /^Choose the .*account to link$/ })
    await waitFor(() => expect(choice).toHaveFocus())
    await expect(within(choice).getByRole('button', { name: 'Plaid Checking ••0000' })).toBeVisible()
    await expect(within(choice).getByRole('button', { name: 'Plaid Saving ••1111' })).toBeVisible()
    await expect(within(choice).getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
}

/** Only the account that the user chose is linked. */
export const Chosen: Story = {
  play: async (context) => {
    const world = worldOf(context)
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    const link = await passLink(world, ['Plaid Checking', 'Plaid Saving'])
    await link.finish()
    await userEvent.click(await canvas.findByRole('button', { name: 'Plaid Saving ••1111' }))
    await expect(await canvas.findByText('First Platypus Bank ••1111 is linked.')).toBeVisible()
    await expect(canvas.queryByRole('group')).toBeNull()
    await expect(world.rows()).toHaveLength(1)
  },
}

/** With the keyboard only: the button has the focus before and after. */
export const ByKeyboard: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    const button = canvas.getByRole('button')
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(button).toHaveTextContent('Continue in the Plaid window'))
    const frame = await inLink()
    await fireEvent.keyDown(frame.ownerDocument, { key: 'Escape' })
    await click('button', 'Leave')
    await waitFor(() => expect(button).toHaveFocus())
  },
}

/** A custom label. */
export const OwnChildren: Story = {
  args: { children: 'Add your paycheck account' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('button', { name: 'Add your paycheck account' })).toBeVisible()
  },
}

/** Every message can be replaced: here the provider has some in German. */
export const CustomMessages: Story = {
  parameters: {
    messages: {
      linkAccount: 'Bankkonto verknüpfen',
      linkOpen: 'Weiter im Fenster',
      linkLinked: () => 'Ihr Konto ist verknüpft.',
    },
  },
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Bankkonto verknüpfen' }))
    await expect(await canvas.findByRole('button', { name: 'Weiter im Fenster' })).toBeVisible()
    const link = await passLink(worldOf(context), ['Plaid Checking'])
    await link.finish()
    await expect(await canvas.findByText('Ihr Konto ist verknüpft.')).toBeVisible()
  },
}

/** The page inside Link's frame. */
async function inLink(): Promise<HTMLElement> {
  return waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe[id^="plaid-link-iframe"]')
    const card = frame?.contentDocument?.querySelector<HTMLElement>('[role="dialog"]')
    if (!card) throw new Error('Link shows nothing.')
    return card
  })
}

async function click(role: 'button' | 'checkbox', name: string | RegExp): Promise<void> {
  await userEvent.click(await within(await inLink()).findByRole(role, { name }))
}

async function type(label: string, text: string): Promise<void> {
  await userEvent.type(await within(await inLink()).findByLabelText(label), text)
}
