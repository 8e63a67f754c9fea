import type { LinkedAccount } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { MessageOverrides } from '../../messages/Messages.ts'
import type { StoryWorld } from '../../testing/createStoryWorld.ts'
import { Listed } from '../../testing/Listed.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed } from '../../testing/linkUnready.ts'
import { everyAccount, longNames, storyAccount } from '../../testing/storyAccounts.ts'
import { ThemeSheet } from '../../testing/ThemeSheet.tsx'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { accountsMessages } from './accountsMessages.ts'
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

/** Five accounts at two banks: each bank stands once. */
export const GroupedByBank: Story = {
  render: () => <Listing accounts={fiveAccounts} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(5))
    await expect(canvas.getAllByRole('listitem').map((row) => row.hasAttribute('data-follows'))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
    // The line between accounts of one bank begins beside its mark.
    const [first, second] = canvas.getAllByRole('listitem').map((row) => getComputedStyle(row, '::before'))
    await expect([first?.borderBlockStartWidth, second?.borderBlockStartWidth]).toEqual(['0px', '1px'])
    // A screen reader hears the bank in every row.
    await expect(canvas.getAllByRole('listitem', { name: 'First Platypus Bank' })).toHaveLength(3)
  },
}

/** As wide as its place and never wider, in a grid, in a row and in what is as wide as its content. */
export const NarrowPlaces: Story = {
  render: () => (
    <div style={{ inlineSize: 260 }}>
      {(['grid', 'flex', 'inline-block'] as const).map((display) => (
        <div key={display} data-place={display} style={{ display, maxInlineSize: '100%' }}>
          <Listing accounts={[storyAccount()]} label={display} />
        </div>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(3))
    const widths = Array.from(canvasElement.querySelectorAll('[data-slot="banklink-accounts"]'), (each) =>
      Math.round(each.getBoundingClientRect().width),
    )
    await expect(widths).toEqual([260, 260, 260])
  },
}

/** 500 accounts: the first ones, and what is below the list stays near when all are shown. */
export const ManyAccounts: Story = {
  render: () => (
    <>
      <Listing
        accounts={Array.from({ length: 500 }, (_, at) =>
          storyAccount({
            id: `account-${at}`,
            mask: String(1000 + at),
            institution: { id: null, name: `Bank ${at % 250}`, logo: null },
            status: at === 400 ? 'reconnect_required' : 'active',
          }),
        )}
      />
      <button>Below</button>
    </>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    // The eleventh is the one that needs something.
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(11))
    await expect(canvas.getByText('Reconnect needed')).toBeVisible()
    const more = canvas.getByRole('button', { name: 'Show all 500 accounts' })
    await expect(more).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(more)
    await expect(canvas.getAllByRole('listitem')).toHaveLength(500)
    await expect(more).toHaveFocus()
    const top = canvas.getByRole('button', { name: 'Below' }).getBoundingClientRect().top + window.scrollY
    await expect(top).toBeLessThan(1_500)
    await userEvent.click(canvas.getByRole('button', { name: 'Show fewer accounts' }))
    await expect(canvas.getAllByRole('listitem')).toHaveLength(11)
  },
}

/** The menu opens with the keyboard, beside its button, and stays there while the page scrolls. */
export const Menu: Story = {
  render: () => (
    <div style={{ blockSize: '200vh' }}>
      <Listing accounts={fiveAccounts} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const name = 'First Platypus Bank ••1001'
    const menu = await canvas.findByRole('button', { name: `Actions for ${name}` })
    await expect(canvas.queryByRole('button', { name: `Remove ${name}` })).toBeNull()
    menu.focus()
    await userEvent.keyboard('{Enter}')
    const remove = await canvas.findByRole('button', { name: `Remove ${name}` })
    const gap = () => remove.getBoundingClientRect().top - menu.getBoundingClientRect().bottom
    await waitFor(() => expect(gap()).toBeLessThan(12))
    await expect(Math.abs(remove.getBoundingClientRect().right - menu.getBoundingClientRect().right)).toBeLessThan(12)
    await userEvent.tab()
    await expect(remove).toHaveFocus()
    window.scrollBy(0, 20)
    await waitFor(() => expect(window.scrollY).toBe(20))
    await waitFor(() => expect(gap()).toBeLessThan(12))
    await expect(gap()).toBeGreaterThanOrEqual(0)
    await expect(remove).toBeVisible()
  },
}

/** Right to left, with an Arabic sample: what stands at the start, stands at the right. */
export const RightToLeft: Story = {
  render: () => (
    <div dir="rtl" lang="ar">
      <Listed
        accounts={[...fiveAccounts, storyAccount({ id: 'lapsed', mask: '1111', status: 'reconnect_required' })]}
        messages={arabic}
        locale="ar"
      >
        <LinkedAccounts />
      </Listed>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(6))
    const [row] = canvas.getAllByRole('listitem')
    if (!row) return
    // Its month is in Arabic.
    await expect(row).toHaveTextContent(/أُضيف في .*يناير/)
    const at = (slot: string) => row.querySelector(`[data-slot="banklink-account-${slot}"]`)?.getBoundingClientRect()
    await expect(at('mark')?.left).toBeGreaterThan(at('text')?.left ?? Number.NaN)
    await expect(at('text')?.left).toBeGreaterThan(at('menu')?.left ?? Number.NaN)
    await userEvent.click(within(row).getByRole('button'))
    const remove = await within(row).findByRole('button', { name: /^إزالة/ })
    await expect(remove.getBoundingClientRect().left).toBeGreaterThanOrEqual(0)
  },
}

/** Every status there is, as a list shows it. */
export const EveryStatus: Story = {
  render: () => <Listing accounts={everyAccount} initialCount={everyAccount.length} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('listitem')).toHaveLength(everyAccount.length))
  },
}

/** In each theme, light and dark: accounts, and none. */
export const Themes: Story = {
  parameters: { docs: { story: { height: '1920px' } } },
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

const fiveAccounts = [
  storyAccount({ id: '1', mask: '1001', name: null }),
  storyAccount({ id: '2', mask: '2002', institution: { id: null, name: 'Tartan Bank', logo: null } }),
  storyAccount({ id: '3', mask: '3003', subtype: 'savings', name: 'Plaid Saving' }),
  storyAccount({ id: '4', mask: '4004', status: 'verifying' }),
  storyAccount({ id: '5', mask: '5005', institution: { id: null, name: 'Tartan Bank', logo: null } }),
]

const arabic: MessageOverrides = {
  accountsLabel: 'الحسابات المصرفية المرتبطة',
  accountStatus: {
    ...accountsMessages.accountStatus,
    active: 'نشط',
    verifying: 'قيد التحقق',
    reconnect_required: 'تلزم إعادة الربط',
  },
  statusWait: (status, days) => `${status}، عادةً خلال ${days} أيام عمل`,
  addedOn: (date) => `أُضيف في ${date}`,
  accountMenu: (account) => `إجراءات ${account}`,
  remove: 'إزالة',
  removeNamed: (account) => `إزالة ${account}`,
  reconnect: 'إعادة الربط',
  reconnectNamed: (account) => `إعادة الربط: ${account}`,
  reconnectText: 'يطلب منك البنك تسجيل الدخول مرة أخرى. إلى ذلك الحين لا يمكنك استخدام هذا الحساب للتحويلات.',
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

interface ListingProps {
  accounts: readonly LinkedAccount[]
  label?: string
  initialCount?: number
}

/** A list over accounts that are given. */
function Listing({ accounts, label, initialCount }: ListingProps): ReactNode {
  return (
    <Listed accounts={accounts} messages={label ? { accountsLabel: label } : {}}>
      <LinkedAccounts contactHref="/support" initialCount={initialCount} />
    </Listed>
  )
}
