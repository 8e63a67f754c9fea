import type { LinkedAccount } from '@banklink/core'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Profiler, type ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { createWorld } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { kit, leaveLink } from '../../testing/renderKit.tsx'
import { someAccount } from '../../testing/someAccount.ts'
import { AccountDate } from './AccountDate.tsx'
import { AccountMark } from './AccountMark.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { AccountName } from './AccountName.tsx'
import { AccountNextStep } from './AccountNextStep.tsx'
import { AccountRemove } from './AccountRemove.tsx'
import { AccountStatus } from './AccountStatus.tsx'
import { accountMessages } from './accountMessages.ts'
import { LinkedAccountCard, type LinkedAccountCardProps } from './LinkedAccountCard.tsx'

const account = someAccount()
const linkedAt = '2026-01-15T12:00:00Z'

function show(change: Partial<LinkedAccount>, props: Partial<LinkedAccountCardProps> = {}, messages = {}): HTMLElement {
  mount(<LinkedAccountCard account={{ ...account, ...change }} {...props} />, messages)
  return screen.getByRole('listitem')
}

function mount(card: ReactElement, messages = {}): void {
  render(kit(createWorld(), { messages, children: <ul>{card}</ul> }))
}

/** Shows a part inside of a card of an account that can be removed. */
function inCard(part: ReactElement): void {
  show({ linkedAt }, { onRemove: () => {}, children: part })
}

describePart('LinkedAccountCard', {
  show: (props: Partial<LinkedAccountCardProps>) => mount(<LinkedAccountCard account={account} {...props} />),
  element: HTMLLIElement,
  slot: 'banklink-account',
})

describePart('AccountMark', {
  show: (props: object) => inCard(<AccountMark {...props} />),
  element: HTMLSpanElement,
  slot: 'banklink-account-mark',
})

describePart('AccountName', {
  show: (props: object) => inCard(<AccountName {...props} />),
  element: HTMLDivElement,
  slot: 'banklink-account-text',
})

describePart('AccountStatus', {
  show: (props: object) => inCard(<AccountStatus {...props} />),
  element: HTMLSpanElement,
  slot: 'banklink-account-status',
})

test('default: an account whose bank is not known is named by itself, once', () => {
  const card = show({ institution: { id: 'ins_1', name: ' ', logo: null }, name: 'Everyday', mask: '2222' })
  expect(screen.getByRole('listitem', { name: 'Everyday ••2222' })).toBe(card)
  expect(screen.getAllByText(/Everyday/)).toHaveLength(1)
})

test('default: the day on which it was added, if the platform returns it', () => {
  expect(show({ linkedAt })).toHaveTextContent('Added Jan 15, 2026')
  expect(screen.getByText('Added Jan 15, 2026')).toHaveAttribute('datetime', linkedAt)
  cleanup()
  expect(show({ linkedAt: null })).not.toHaveTextContent('Added')
  cleanup()
  expect(show({ linkedAt: 'soon' })).not.toHaveTextContent('Added')
})

test('behavior: an action that is the next step is shown, and no menu', () => {
  const onRemove = vi.fn()
  show({ nextAction: 'remove', actions: ['remove'] }, { onRemove })
  expect(screen.getByRole('button', { name: /^Remove/ }).parentElement).toHaveAttribute(
    'data-slot',
    'banklink-account-next',
  )
  expect(document.querySelector('[data-slot="banklink-account-menu"]')).toBeNull()
})

describePart('AccountDate', {
  show: (props: object) => inCard(<AccountDate {...props} />),
  element: HTMLTimeElement,
  slot: 'banklink-account-date',
})

describePart('AccountMenu', {
  show: (props: object) => inCard(<AccountMenu {...props} />),
  element: HTMLDivElement,
  slot: 'banklink-account-menu',
})

describePart('AccountNextStep', {
  show: (props: object) => inCard(<AccountNextStep {...props} />),
  element: HTMLDivElement,
  slot: 'banklink-account-next',
})

describePart('AccountRemove', {
  show: (props: object) => inCard(<AccountRemove {...props} />),
  element: HTMLButtonElement,
  slot: 'banklink-account-remove',
})

describe('logo', () => {
  const logo = 'data:image/png;base64,AAAA'
  const mark = () => document.querySelector('[data-slot="banklink-account-mark"]')
  const institution = { id: null, name: 'Tartan Bank', logo }

  test('behavior: the platform’s own, otherwise the initial', () => {
    show({ institution })
    expect(mark()?.querySelector('img')).toHaveAttribute('src', logo)
    expect(mark()).toHaveAttribute('data-state', 'logo')
  })

  test('behavior: one that cannot be shown gives way to the first letter, and a new one is tried', () => {
    const world = createWorld()
    const card = (src: string) =>
      kit(world, {
        children: <LinkedAccountCard account={{ ...account, institution: { ...institution, logo: src } }} />,
      })
    const { rerender } = render(card(logo))
    fireEvent.error(mark()?.querySelector('img') as HTMLImageElement)
    expect(mark()).toHaveTextContent(/^T$/)
    expect(mark()).toHaveAttribute('data-state', 'monogram')
    rerender(card('data:image/png;base64,BBBB'))
    expect(mark()?.querySelector('img')).toHaveAttribute('src', 'data:image/png;base64,BBBB')
  })

  test.each([
    ['élan credit union', 'É'],
    ['𠮷野銀行', '𠮷'],
    [null, ''],
  ])('behavior: the letter of %s', (name, letter) => {
    show({ institution: { ...institution, logo: null, name } })
    expect(mark()?.textContent).toBe(letter)
  })
})

test('parameters: classNames, by slot and by the account', () => {
  const classNames = {
    mark: 'mark',
    name: 'name',
    status: ({ status }: LinkedAccount) => `is-${status}`,
    date: 'date',
    menu: 'menu',
    next: 'next',
  }
  show({ linkedAt }, { classNames, onRemove: () => {} })
  for (const [name, slot] of [
    ['mark', 'mark'],
    ['name', 'text'],
    ['is-active', 'status'],
    ['date', 'date'],
    ['menu', 'menu'],
    ['next', 'next'],
  ]) {
    expect(document.querySelector(`.${name}`)).toHaveAttribute('data-slot', `banklink-account-${slot}`)
  }
})

test('parameters: children, the parts that are wanted', () => {
  const card = show({ status: 'storing' }, { children: [<AccountStatus key="status" />, <b key="own">Mine</b>] })
  expect(card.textContent).toBe('Setting upMine')
})

test('parameters: children that draw nothing are nothing', () => {
  expect(show({}, { children: () => null })).toBeEmptyDOMElement()
})

test('parameters: children as a function is the whole look, over the whole card', async () => {
  const onRemove = vi.fn()
  show(
    {},
    {
      onRemove,
      children: ({ account: { mask }, onRemove: remove }) => (
        <button type="button" onClick={() => remove?.(account)}>
          {mask}
        </button>
      ),
    },
  )
  await userEvent.click(screen.getByRole('button', { name: '1111' }))
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(account)
})

test('parameters: onRemove, with the account', async () => {
  const onRemove = vi.fn()
  show({}, { onRemove })
  await userEvent.click(screen.getByRole('button', { name: 'Remove Tartan Bank ••1111' }))
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(account)
})

test('error: config.card_missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(kit(createWorld(), { children: <AccountMark /> }))).toThrow(
    /No LinkedAccountCard was found above/,
  )
  vi.restoreAllMocks()
})

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('default: nothing to do, and nothing to remove it with unless the app asks', () => {
  expect(show({})).toHaveTextContent('Active')
  expect(buttons()).toEqual(['Link a bank account'])
})

test('behavior: contact has a text, and a link only if the app passes one', () => {
  expect(show({ status: 'unverified', nextAction: 'contact' })).toHaveTextContent(/confirm that this account is yours/)
  expect(screen.queryByRole('link')).toBeNull()
  expect(buttons()).toEqual(['Link a bank account'])
})

test('parameters: contactHref', () => {
  show({ status: 'unverified', nextAction: 'contact' }, { contactHref: '/support' })
  expect(screen.getByRole('link', { name: 'Contact support' })).toHaveAttribute('href', '/support')
})

test('parameters: onCorrectNumbers', async () => {
  const failed = { status: 'failed', reason: 'invalid_account_number', nextAction: 'correct_numbers' } as const
  const onCorrectNumbers = vi.fn()
  expect(show(failed, { onCorrectNumbers })).toHaveTextContent('The bank doesn’t recognize this account number.')
  await userEvent.click(screen.getByRole('button', { name: 'Edit numbers' }))
  expect(onCorrectNumbers).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(failed))
})

test('behavior: without it, correcting is not offered', () => {
  show({ status: 'failed', reason: 'invalid_account_number', nextAction: 'correct_numbers' })
  expect(buttons()).toEqual(['Link a bank account'])
})

const reasons = accountMessages.failureReasons

test.each(Object.entries(reasons))('error: %s has its sentence', (reason, text) => {
  expect(show({ status: 'failed', reason })).toHaveTextContent(text)
})

test.each(['a_code_of_next_year', 'constructor', null])('error: %s has the sentence of no reason', (reason) => {
  expect(show({ status: 'failed', reason })).toHaveTextContent(reasons.default)
})

test('behavior: someone else’s account is never "yours" or "verified", in any status', () => {
  const world = createWorld()
  const statuses = ['active', 'storing', 'verifying', 'unverified', 'failed', 'removing', 'unknown'] as const
  const cards = statuses.map((status) => (
    <LinkedAccountCard
      key={status}
      account={{ ...account, id: status, status, kind: 'third_party', reason: 'linked_closed', nextAction: 'contact' }}
    />
  ))
  render(kit(world, { children: <ul>{cards}</ul> }))
  for (const card of screen.getAllByRole('listitem')) {
    expect(card).toHaveTextContent('Someone else’s account')
    expect(card.textContent).not.toMatch(/\byours?\b|verif/i)
  }
})

test('behavior: linking again is for one’s own account alone', () => {
  show({ status: 'failed', reason: 'linked_closed', kind: 'third_party', nextAction: 'link_again' })
  expect(buttons()).toEqual(['Link a bank account'])
})

test('behavior: the message for one reason can be replaced, and the others stay', () => {
  const failureReasons = { linked_closed: 'Das Konto ist geschlossen.' }
  expect(show({ status: 'failed', reason: 'linked_closed' }, {}, { failureReasons })).toHaveTextContent(/geschlossen/)
})

test('behavior: a run for one account renders the cards of others not at all', async () => {
  const world = createWorld()
  const uninstall = world.simulator.install()
  const { id } = await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  world.mock.requireLogin(id)
  const renders: Record<string, number> = { [id]: 0, other: 0 }
  const card = (of: LinkedAccount) => (
    <Profiler key={of.id} id={of.id} onRender={(name) => void (renders[name] = (renders[name] ?? 0) + 1)}>
      <LinkedAccountCard account={of} />
    </Profiler>
  )
  const lapsed = someAccount({ id, status: 'reconnect_required', nextAction: 'reconnect', actions: ['reconnect'] })
  render(kit(world, { children: <ul>{[lapsed, someAccount({ id: 'other' })].map(card)}</ul> }))
  const [first] = screen.getAllByRole('listitem')
  const before = { ...renders }
  await userEvent.click(within(first as HTMLElement).getByRole('button'))
  await leaveLink(world)
  await within(first as HTMLElement).findByRole('button', { name: /Reconnect/ })
  expect(renders[id]).toBeGreaterThan(before[id] ?? 0)
  expect(renders.other).toBe(before.other)
  uninstall()
})
