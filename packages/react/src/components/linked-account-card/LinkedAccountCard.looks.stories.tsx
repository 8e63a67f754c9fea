import { accountStatuses, type LinkedAccount } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, within } from 'storybook/test'
import { everyAccount, logo, longNames, storyAccount } from '../../testing/storyAccounts.ts'
import { ThemeSheet } from '../../testing/ThemeSheet.tsx'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { LinkedAccountCard } from './LinkedAccountCard.tsx'

interface Shown extends Pick<LinkedAccount, 'status' | 'kind' | 'name' | 'mask' | 'subtype' | 'currency' | 'reason'> {
  bank: string
  hasLogo: boolean
}

const meta = {
  title: 'Looks/LinkedAccountCard',
  tags: ['!autodocs'],
  args: {
    status: 'active',
    kind: 'own',
    bank: 'First Platypus Bank',
    hasLogo: false,
    name: 'Plaid Checking',
    mask: '0000',
    subtype: 'checking',
    currency: 'USD',
    reason: null,
  },
  argTypes: {
    status: { control: 'select', options: accountStatuses },
    kind: { control: 'inline-radio', options: ['own', 'third_party'] },
    name: { control: 'text' },
    mask: { control: 'text' },
    subtype: { control: 'select', options: ['checking', 'savings', null] },
    currency: { control: 'select', options: ['USD', 'CAD', 'EUR', 'GBP', null] },
    reason: { control: 'select', options: [null, ...Object.keys(accountsMessages.failureReasons)] },
  },
  render: ({ bank, hasLogo, ...fields }) => (
    <List
      accounts={[storyAccount({ ...fields, institution: { id: null, name: bank, logo: hasLogo ? logo : null } })]}
    />
  ),
} satisfies Meta<Shown>

export default meta
type Story = StoryObj<typeof meta>

/** Any account: each of its fields is a control below. */
export const AnyAccount: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('listitem')).toHaveTextContent(args.bank)
  },
}

/** Every status, for the user's accounts and for someone else's. */
export const EveryStatus: Story = {
  parameters: { docs: { story: { height: '720px' } } },
  render: () => <List accounts={everyAccount} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(2 * accountStatuses.length)
  },
}

/** Why an account failed, in every sentence there is. */
export const EveryReason: Story = {
  render: () => (
    <List
      accounts={Object.keys(accountsMessages.failureReasons).map((reason) =>
        storyAccount({ id: reason, status: 'failed', reason, mask: null, name: reason }),
      )}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem').length).toBeGreaterThan(8)
  },
}

/**
 * A logo if the platform sends one, otherwise the bank's initial; foreign currencies; an account without any details.
 */
export const MarksAndCurrencies: Story = {
  render: () => (
    <List
      accounts={[
        storyAccount({ id: 'logo', institution: { id: null, name: 'Tartan Bank', logo } }),
        storyAccount({ id: 'initial', currency: 'CAD' }),
        storyAccount({ id: 'euro', currency: 'EUR', subtype: 'savings' }),
        storyAccount({
          id: 'bare',
          institution: { id: null, name: null, logo: null },
          name: null,
          mask: null,
          subtype: null,
          currency: null,
        }),
      ]}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('img')).toHaveLength(1)
  },
}

/** In each theme, light and dark. */
export const Themes: Story = {
  parameters: { docs: { story: { height: '720px' } } },
  render: () => (
    <ThemeSheet>
      {() => (
        <>
          <List
            accounts={(['active', 'verifying', 'awaiting_deposits', 'reconnect_required', 'failed'] as const).map(
              (status) => storyAccount({ id: status, status }),
            )}
          />
        </>
      )}
    </ThemeSheet>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(30)
  },
}

/** On a phone, with names as long as they come. */
export const LongNamesOnAPhone: Story = {
  globals: { viewport: { value: 'mobile1', isRotated: false }, language: 'de' },
  render: () => (
    <List
      accounts={[storyAccount(longNames), storyAccount({ ...longNames, id: 'lapsed', status: 'reconnect_required' })]}
    />
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(2)
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** Written from right to left. */
export const RightToLeft: Story = {
  parameters: { dir: 'rtl' },
  render: () => <List accounts={everyAccount.slice(0, 4)} />,
  play: async ({ canvasElement }) => {
    const [item] = within(canvasElement).getAllByRole('listitem')
    await expect(getComputedStyle(item as HTMLElement).direction).toBe('rtl')
  },
}

function List({ accounts }: { accounts: readonly LinkedAccount[] }): ReactNode {
  return (
    <div data-slot="banklink-accounts">
      <ul data-slot="banklink-accounts-list">
        {accounts.map((account) => (
          <LinkedAccountCard
            key={account.id}
            account={account}
            contactHref="/support"
            onCorrectNumbers={() => {}}
            onRemove={() => {}}
          />
        ))}
      </ul>
    </div>
  )
}
