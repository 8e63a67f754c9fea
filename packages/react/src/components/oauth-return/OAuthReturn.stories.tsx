import { linkError } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { leaveRun } from '../../testing/bankJourney.ts'
import type { StoryWorld } from '../../testing/createStoryWorld.ts'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { OAuthReturn } from './OAuthReturn.tsx'

const meta = {
  title: 'Linking/OAuthReturn',
  component: OAuthReturn,
  // What it shows is Bond's.
  globals: { platform: 'bond' },
  args: { onReturn: fn(), onLinked: fn(), onExit: fn(), onError: fn() },
} satisfies Meta<typeof OAuthReturn>

export default meta
type Story = StoryObj<typeof meta>

/** The user returned from the bank, and Link is loading. */
export const Resuming: Story = {
  beforeEach: arriving((world) => {
    world.environment.loadScript = () => new Promise(() => {})
    return leaveRun(world)
  }),
  play: async ({ canvasElement }) => {
    const status = within(canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('You’re back from your bank.'))
    // A spinner shows that it continues.
    await expect(getComputedStyle(status, '::before').borderBlockStartWidth).toBe('2px')
    await expect(within(canvasElement).queryByRole('link')).toBeNull()
  },
}

/** Link reopened automatically where the user left it, and the URL is clean. */
export const LinkOpen: Story = {
  beforeEach: arriving(leaveRun),
  play: async (context) => {
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('connected')
    const status = within(context.canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('Continue in the Plaid window'))
    await expect(location.search).toBe('')
  },
}

/** The user finished Link, and the exchange was sent to the platform. */
export const Completing: Story = {
  beforeEach: arriving((world) => {
    world.hold('POST /completions', 'before')
    return leaveRun(world)
  }),
  play: async (context) => {
    const link = await worldOf(context).simulator.opened()
    await link.finish()
    const status = within(context.canvasElement).getByRole('status')
    await waitFor(() => expect(status).toHaveTextContent('Linking your account…'))
    // No button says it beside, so it is there for eyes too.
    await expect(getComputedStyle(status).clipPath).toBe('none')
    await expect(context.args.onReturn).not.toHaveBeenCalled()
  },
}

/** The account is linked, and the user is returned to the page where they started. */
export const Linked: Story = {
  beforeEach: arriving((world) => leaveRun(world, { place: '/accounts?tab=banks' })),
  play: async (context) => {
    const { canvasElement, args } = context
    const link = await worldOf(context).simulator.opened()
    await link.finish()
    await expect(await within(canvasElement).findByText('Platypus OAuth Bank ••0000 is linked.')).toBeVisible()
    await expect(args.onReturn).toHaveBeenLastCalledWith('/accounts?tab=banks', {
      account: expect.objectContaining({ status: 'active' }),
    })
    await expect(args.onLinked).toHaveBeenCalledOnce()
  },
}

/** The platform failed after Link succeeded. Retrying uses the same result of Link. */
export const ExchangeFailed: Story = {
  beforeEach: arriving(leaveRun),
  play: async (context) => {
    const { canvasElement, args } = context
    const canvas = within(canvasElement)
    const world = worldOf(context)
    const link = await world.simulator.opened()
    world.failAt('exchange', { status: 500 })
    await link.finish()
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent(/We don’t know yet if your account was linked/),
    )
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(args.onReturn).not.toHaveBeenCalled()
  },
}

/** The exchange failed, and succeeded on retry. */
export const ExchangeRetried: Story = {
  ...ExchangeFailed,
  play: async (context) => {
    await ExchangeFailed.play?.(context)
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(context.args.onReturn).toHaveBeenCalledOnce())
  },
}

/** The bank shared two accounts, and this platform links one. */
export const Choosing: Story = {
  beforeEach: arriving((world) => leaveRun(world, { masks: ['0000', '1111'] })),
  play: async (context) => {
    const link = await worldOf(context).simulator.opened()
    await link.finish()
    const choice = await within(context.canvasElement).findByRole('group', { name: /^Choose the .*account to link$/ })
    await expect(within(choice).getByRole('button', { name: 'Plaid 1111 ••1111' })).toBeVisible()
  },
}

/** The page was reloaded: the return was used before. */
export const Used: Story = {
  beforeEach: arriving(async (world) => {
    const address = await leaveRun(world)
    await world.environment.returns?.use('the tab of before', new URL(address).searchParams.get('oauth_state_id') ?? '')
    return address
  }),
  play: async ({ canvasElement }) => {
    await refused(canvasElement, /was already opened/)
    // Its accounts are to be checked first, so the way there is the main action.
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('link', { name: 'Go back' })).not.toHaveAttribute('data-tone')
    await expect(canvas.getByRole('button', { name: 'Try again' })).toHaveAttribute('data-tone', 'quiet')
  },
}

/** The user goes back from there. The app shows its own page then. */
export const WentBack: Story = {
  ...Used,
  play: async (context) => {
    await Used.play?.(context)
    await userEvent.click(within(context.canvasElement).getByRole('link', { name: 'Go back' }))
    await expect(context.args.onReturn).toHaveBeenLastCalledWith('/accounts', { account: null })
  },
}

/** The link token expired while the user was at the bank. */
export const Expired: Story = {
  beforeEach: arriving((world) => leaveRun(world, { expiresAt: 1 })),
  play: ({ canvasElement }) => refused(canvasElement, /Your bank sign-in timed out/),
}

/** Retrying starts Link again. */
export const StartedAgain: Story = {
  ...Expired,
  play: async (context) => {
    await Expired.play?.(context)
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Try again' }))
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('consent')
  },
}

/** Another user started this run and has signed out since. */
export const Foreign: Story = {
  beforeEach: arriving((world) => leaveRun(world, { ownerKey: 'owner-1' })),
  play: ({ canvasElement }) => refused(canvasElement, /Another user started that bank sign-in/),
}

/** This browser has no record of the run: the user started it in another one. */
export const NotFound: Story = {
  beforeEach: arriving(async () => `${location.origin}/bank-return?oauth_state_id=of-another-browser`),
  args: { fallbackPath: '/home' },
  play: async ({ canvasElement }) => {
    await refused(canvasElement, /We couldn’t pick up where you left off/)
    await expect(within(canvasElement).getByRole('link', { name: 'Go back' })).toHaveAttribute('href', '/home')
  },
}

/** Plaid rejected the return. */
export const RefusedByPlaid: Story = {
  beforeEach: arriving(async (world) => {
    const address = await leaveRun(world)
    return address.replace(/=.*/, '=11111111-1111-4111-8111-111111111111')
  }),
  play: async (context) => {
    const link = await worldOf(context).simulator.opened()
    await link.leave()
    await refused(context.canvasElement, /We couldn’t finish your bank sign-in/)
    const canvas = within(context.canvasElement)
    const { top } = canvas.getByRole('button', { name: 'Try again' }).getBoundingClientRect()
    await expect(canvas.getByRole('link', { name: 'Go back' }).getBoundingClientRect().top).toBe(top)
  },
}

/** Link's script couldn't be loaded. */
export const ScriptFailed: Story = {
  beforeEach: arriving((world) => {
    let times = 0
    world.environment.loadScript = async () => {
      times += 1
      if (times === 1) throw linkError('link.script_failed')
    }
    return leaveRun(world)
  }),
  play: ({ canvasElement }) => refused(canvasElement, /We couldn’t open Plaid/),
}

/** The script loads on retry. The return can still be used. */
export const ScriptRecovered: Story = {
  ...ScriptFailed,
  play: async (context) => {
    await ScriptFailed.play?.(context)
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Try again' }))
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('connected')
  },
}

/** The user opened the page directly, from a bookmark or with the browser's back button. */
export const NoReturn: Story = {
  beforeEach: arriving(async () => `${location.origin}/bank-return`),
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText(/nothing to finish on this page/)).toBeVisible()
    await userEvent.click(canvas.getByRole('link', { name: 'Go back' }))
    await expect(args.onReturn).toHaveBeenLastCalledWith('/', { account: null })
    await expect(args.onError).not.toHaveBeenCalled()
  },
}

/** Every message can be replaced. */
export const CustomMessages: Story = {
  beforeEach: arriving(async () => `${location.origin}/bank-return`),
  parameters: { messages: { returnNone: 'Hier geht es nicht weiter.', returnBack: 'Zurück zu Ihren Konten' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByText('Hier geht es nicht weiter.')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Zurück zu Ihren Konten' })).toBeVisible()
  },
}

/** Opens the story at the URL that a bank redirects to. */
function arriving(set: (world: StoryWorld) => Promise<string>) {
  const arrive = arrange(async (world) => history.replaceState(history.state, '', await set(world)))
  return async (context: Parameters<typeof worldOf>[0]): Promise<() => void> => {
    const before = location.href
    await arrive(context)
    return () => history.replaceState(history.state, '', before)
  }
}

async function refused(canvasElement: HTMLElement, words: RegExp): Promise<void> {
  const alert = within(canvasElement).getByRole('alert')
  await waitFor(() => expect(alert).toHaveTextContent(words))
  await expect(within(canvasElement).getByRole('button', { name: 'Try again' })).toBeVisible()
}
