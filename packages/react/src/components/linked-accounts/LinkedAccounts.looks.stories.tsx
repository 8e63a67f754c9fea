import type { LinkedAccount } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import type { StoryWorld } from '../../testing/createStoryWorld.ts'
import { Listed } from '../../testing/Listed.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed } from '../../testing/linkUnready.ts'
import { everyAccount, longNames, storyAccount } from '../../testing/storyAccounts.ts'
import { ThemeSheet } from '../../testing/ThemeSheet.tsx'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { LinkedAccounts } from './LinkedAccounts.tsx'

const meta = {
  title: 'Looks/LinkedAccounts',
  tags: ['!autodocs'],
  component: LinkedAccounts,
} satisfies Meta<typeof LinkedAccounts>

export default meta
type Story = StoryObj<typeof meta>

/** Whatever platform the toolbar says: two accounts that can move money, and one whose bank wants a new login. */
export const OnThePlatform: Story = {
  beforeEach: arrange(linkThree),
  play: showsThree,
}

/** The same at Cybrid, which names banks by their ids. */
export const AtCybrid: Story = {
  globals: { platform: 'cybrid' },
  beforeEach: arrange(linkThree),
  play: showsThree,
}

/** The same at the brand's own server. */
export const AtOwnServer: Story = {
  globals: { platform: 'own' },
  beforeEach: arrange(linkThree),
  play: showsThree,
}

/** Forty accounts. */
export const ManyAccounts: Story = {
  render: () => (
    <Listing
      accounts={Array.from({ length: 40 }, (_, at) => storyAccount({ id: `account-${at}`, mask: String(1000 + at) }))}
    />
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(40))
  },
}

/** Every status there is, as a list shows it. */
export const EveryStatus: Story = {
  render: () => <Listing accounts={everyAccount} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(everyAccount.length))
  },
}

/** In each theme, light and dark: accounts, and none. */
export const Themes: Story = {
  render: () => (
    <ThemeSheet>
      {(name) => (
        <>
          <Listing
            label={name}
            accounts={[storyAccount(), storyAccount({ id: 'lapsed', mask: '1111', status: 'reconnect_required' })]}
          />
          <Listing label={`${name}, empty`} accounts={[]} />
        </>
      )}
    </ThemeSheet>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(12))
  },
}

/** On a phone, with names as long as they come. */
export const LongNamesOnAPhone: Story = {
  globals: { viewport: { value: 'mobile1', isRotated: false }, language: 'de' },
  render: () => <Listing accounts={[storyAccount(longNames)]} />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('listitem')).toBeVisible()
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

async function linkThree(world: StoryWorld): Promise<void> {
  await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  await linkAccount(world, { bank: 'First Gingham Credit Union', institutionId: 'ins_109509', mask: '2222' })
  await linkLapsed(world)
}

async function showsThree(context: { canvasElement: HTMLElement; loaded: Record<string, unknown> }): Promise<void> {
  const canvas = within(context.canvasElement)
  await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(3))
  await expect(worldOf(context).rows()).toHaveLength(3)
}

/** A list over accounts that are given. */
function Listing({ accounts, label }: { accounts: readonly LinkedAccount[]; label?: string }): ReactNode {
  return (
    <Listed accounts={accounts} messages={label ? { accountsLabel: label } : {}}>
      <LinkedAccounts contactHref="/support" />
    </Listed>
  )
}
