import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { finishLink, kit, renderKit } from '../../testing/renderKit.tsx'
import { storyAccount } from '../../testing/storyAccounts.ts'
import { AccountChooser, type AccountChooserProps, type ChoosingState } from './AccountChooser.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const account = { mask: '0000', type: 'depository', subtype: 'checking', verificationStatus: null, currency: null }
const accounts = [
  { ...account, id: 'account-1', name: 'Plaid Checking' },
  { ...account, id: 'account-2', name: 'Plaid Saving', mask: null },
]
const several: ChoosingState = {
  status: 'choosing',
  request: { purpose: 'link' },
  reason: 'several_accounts',
  result: { linkSessionId: 'session-1', institution: null, accounts },
  currencies: [],
}

function ask(props: Partial<AccountChooserProps> = {}, state = several) {
  const choose = vi.fn()
  const chooser = (of: ChoosingState) =>
    kit(world, { children: <AccountChooser run={{ state: of, choose, dismiss() {} }} {...props} /> })
  const { rerender } = render(chooser(state))
  return { choose, ask: (of: ChoosingState) => rerender(chooser(of)) }
}

describePart('AccountChooser', {
  show: (props) => ask(props),
  element: HTMLFieldSetElement,
  slot: 'banklink-account-chooser',
})

test('default: names each account as it is read', () => {
  ask()
  expect(screen.getByRole('group', { name: /^Choose the .*account to link$/ })).toHaveFocus()
  expect(screen.getByRole('button', { name: 'Plaid Checking ••0000' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Plaid Saving' })).toBeVisible()
})

test('behavior: another question receives the focus', async () => {
  const { ask: askFor, choose } = ask()
  await userEvent.click(screen.getByRole('button', { name: 'Plaid Saving' }))
  expect(choose).toHaveBeenCalledExactlyOnceWith({ type: 'account', accountId: 'account-2' })
  askFor({ ...several, reason: 'currency', currencies: ['USD', 'CAD'] })
  expect(screen.getByRole('group', { name: 'What currency is this account in?' })).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Canadian Dollar (CAD)' }))
  expect(choose).toHaveBeenLastCalledWith({ type: 'currency', currency: 'CAD' })
})

test.each([
  [several, 'Plaid Saving', { type: 'account', accountId: 'account-2' }, 'several_accounts'],
  [
    { ...several, reason: 'currency', currencies: ['USD'] } satisfies ChoosingState,
    /USD/,
    { type: 'currency', currency: 'USD' },
    'currency',
  ],
] as const)(
  'parameters: onChoose, %#: receives the reason, and can stop the run',
  async (state, name, choice, reason) => {
    const onChoose = vi.fn<NonNullable<AccountChooserProps['onChoose']>>((_, { event }) => event.preventDefault())
    const { choose } = ask({ onChoose }, state)
    await userEvent.click(screen.getByRole('button', { name }))
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(choice, {
      reason,
      event: expect.objectContaining({ type: 'click' }),
    })
    expect(choose).not.toHaveBeenCalled()
  },
)

const duplicate = (status: 'active' | 'reconnect_required' | 'awaiting_deposits'): ChoosingState => ({
  ...several,
  reason: 'duplicate',
  result: { ...several.result, accounts: accounts.slice(0, 1) },
  existing: storyAccount({ status, name: null }),
})

test.each([
  ['active', ['Keep as is', 'Link anyway']],
  ['reconnect_required', ['Reconnect', 'Keep as is', 'Link anyway']],
  ['awaiting_deposits', ['Enter code', 'Keep as is', 'Link anyway']],
] as const)('behavior: of one that is linked already and is %s, offers what can be done', (status, names) => {
  ask({}, duplicate(status))
  const said =
    status === 'awaiting_deposits'
      ? 'is waiting for its code. You don’t need to link it again.'
      : 'is already linked. Linking it again could end its current connection.'
  expect(screen.getByRole('group', { name: `First Platypus Bank ••0000 ${said}` })).toHaveFocus()
  const buttons = within(screen.getByRole('group')).getAllByRole('button')
  expect(buttons.map(({ textContent }) => textContent)).toEqual(names)
  expect(buttons.map(({ dataset }) => dataset['tone'])).toEqual(
    names.map((_, at) => (at < names.length - 1 ? undefined : 'quiet')),
  )
})

test('parameters: onChoose receives the reason of a duplicate', async () => {
  const onChoose = vi.fn()
  const { choose } = ask({ onChoose }, duplicate('reconnect_required'))
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect' }))
  await userEvent.click(screen.getByRole('button', { name: 'Link anyway' }))
  const info = expect.objectContaining({ reason: 'duplicate' })
  expect(onChoose.mock.calls).toEqual([
    [{ type: 'repair' }, info],
    [{ type: 'account', accountId: 'account-1' }, info],
  ])
  expect(choose.mock.calls).toEqual([[{ type: 'repair' }], [{ type: 'account', accountId: 'account-1' }]])
})

test('parameters: children, over the whole state', () => {
  ask({ children: ({ result }) => <em>{result.accounts.length} of them</em> })
  expect(screen.getByRole('group')).toHaveTextContent(/^2 of them$/)
})

test('parameters: classNames, by slot and by state', () => {
  ask({ classNames: { title: 'title', choice: ({ reason }) => reason, dismiss: 'dismiss' } })
  expect(screen.getByText('Choose the account to link')).toHaveClass('title')
  expect(screen.getByRole('button', { name: 'Plaid Saving' })).toHaveClass('several_accounts')
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveClass('dismiss')
})

test('behavior: renders nothing without a choice', () => {
  function Own() {
    return <AccountChooser run={useLinkAccount()} />
  }
  renderKit(world, { children: <Own /> })
  expect(screen.queryByRole('group')).toBeNull()
})

async function chooseInLink(): Promise<void> {
  renderKit(world)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  await screen.findByRole('group', { name: /^Choose the .*account to link$/ })
}

test('behavior: after choosing, the focus is on the button', async () => {
  await chooseInLink()
  expect(screen.getByRole('group')).toHaveFocus()
  const letGo = world.hold('POST /completions', 'before')
  await userEvent.click(screen.getByRole('button', { name: 'Plaid Saving ••1111' }))
  expect(screen.queryByRole('group')).toBeNull()
  expect(screen.getByRole('button', { name: 'Linking your account…' })).toHaveFocus()
  letGo()
  expect(await screen.findByText('First Platypus Bank ••1111 is linked.')).toBeInTheDocument()
})

test('behavior: after Cancel, the focus is on the button, and nothing is linked', async () => {
  await chooseInLink()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('group')).toBeNull()
  expect(screen.getByRole('button', { name: 'Link a bank account' })).toHaveFocus()
  expect(world.asked('POST /completions')).toBe(0)
})
