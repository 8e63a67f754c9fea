import { idle, type LinkedAccount, type LinkSessionState, outcomeOf } from '@banklink/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type UseLinkAccountReturn, useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { finishLink, kit, leaveLink, openedLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkAccountButton } from '../link-account-button/LinkAccountButton.tsx'
import { LinkDone, type LinkDoneProps } from './LinkDone.tsx'

let world: World
let uninstall: () => void
let account: LinkedAccount

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  account = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
})

afterEach(() => uninstall())

const nothing = () => {}
function runIn(state: LinkSessionState): UseLinkAccountReturn {
  const acts = { link: nothing, start: nothing, prefetch: nothing, retry: nothing, choose: nothing, dismiss: nothing }
  return { state, isBusyElsewhere: false, ...acts }
}

function doneWith(changes: Partial<LinkedAccount> = {}): UseLinkAccountReturn {
  const linked = { ...account, ...changes }
  return runIn({ status: 'done', request: { purpose: 'link' }, account: linked, outcome: outcomeOf(linked) })
}

const show = (props: Partial<LinkDoneProps> = {}) =>
  render(kit(world, { children: <LinkDone run={doneWith()} {...props} /> }))

describePart('LinkDone', { show, element: HTMLElement, slot: 'banklink-link-done' })

test.each([
  ['active', 'Tartan Bank, Plaid Checking ••1111 is linked', /You can now use it for transfers/],
  ['storing', 'We’re getting Tartan Bank, Plaid Checking ••1111 ready', /We’re setting it up/],
  ['verifying', 'We’re getting Tartan Bank, Plaid Checking ••1111 ready', /You don’t need to do anything/],
  [
    'awaiting_deposits',
    'One more step to link Tartan Bank, Plaid Checking ••1111',
    /3 letters after #.*enter it in your linked accounts/,
  ],
  ['failed', 'You can’t use Tartan Bank, Plaid Checking ••1111 for transfers', /See your linked accounts for details/],
] as const)('default: %s shows the account and its next step', (status, title, next) => {
  show({ run: doneWith({ status, name: 'Plaid Checking' }) })
  const done = screen.getByRole('region', { name: title })
  expect(done).toHaveAttribute('data-state', outcomeOf({ status }))
  expect(done).toHaveTextContent(next)
  // Once, and in no region beside it.
  expect(screen.getAllByText(title)).toHaveLength(1)
})

test('default: why an account failed, and where to see it', () => {
  show({ run: doneWith({ status: 'failed', reason: 'linked_closed' }) })
  expect(
    screen.getByText('This account is closed. Remove it, and use another one. See your linked accounts for details.'),
  ).toBeInTheDocument()
})

test('behavior: nothing before an account was linked', () => {
  show({ run: runIn(idle) })
  expect(screen.queryByRole('region')).toBeNull()
})

test('parameters: onDone receives the account, and children label the button', async () => {
  const onDone = vi.fn<NonNullable<LinkDoneProps['onDone']>>()
  show({ onDone, children: 'To my payments' })
  await userEvent.click(screen.getByRole('button', { name: 'To my payments' }))
  const event = expect.objectContaining({ type: 'click' })
  expect(onDone).toHaveBeenCalledExactlyOnceWith(account, { outcome: 'active', event })
})

test('behavior: without onDone there is no button to continue', () => {
  show()
  expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Link another account' })).toBeVisible()
})

test('parameters: children as a function is the whole look, over the whole state', () => {
  show({ children: (state, run) => `${state.account.mask} ${state.outcome} ${run.isBusyElsewhere}` })
  expect(screen.getByText('1111 active false')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Link another account' })).toBeNull()
})

test('parameters: classNames, by slot and by state', () => {
  const another = vi.fn(({ outcome }: { outcome: string }) => `is-${outcome}`)
  show({ onDone: nothing, classNames: { title: 'title', text: 'text', actions: 'actions', on: 'on', another } })
  expect(screen.getByRole('heading')).toHaveClass('title')
  expect(screen.getByText(/You can now use it/)).toHaveClass('text')
  expect(screen.getByRole('button', { name: 'Continue' })).toHaveClass('on')
  expect(screen.getByRole('button', { name: 'Link another account' })).toHaveClass('is-active')
})

/** One step of an app: the button first, then the result. */
function Step({ onDone }: Pick<LinkDoneProps, 'onDone'>) {
  const [isLinked, setLinked] = useState(false)
  const link = useLinkAccount()
  if (isLinked) return <LinkDone run={link} {...(onDone && { onDone })} />
  return <LinkAccountButton onLinked={() => setLinked(true)}>Begin</LinkAccountButton>
}

test('behavior: takes the place of the button with its focus, and links another one', async () => {
  renderKit(world, { children: <Step /> })
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }))
  await finishLink(world)
  const first = await screen.findByRole('region', { name: /^First Platypus Bank ••0000 is linked$/ })
  await waitFor(() => expect(first).toHaveFocus())

  const another = screen.getByRole('button', { name: 'Link another account' })
  await userEvent.click(another)
  await openedLink(world)
  // Of the other one there is nothing to tell yet, so the first one stays.
  expect(another).toHaveTextContent('Continue in the Plaid window')
  expect(first).toBeVisible()
  await finishLink(world, ['Plaid Saving'])
  const second = await screen.findByRole('region', { name: /••1111 is linked$/ })
  await waitFor(() => expect(second).toHaveFocus())
  expect(screen.getAllByRole('region')).toHaveLength(1)
})

test('behavior: leaving Link keeps the linked account, and a failure is shown below it', async () => {
  renderKit(world, { children: <Step /> })
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }))
  await finishLink(world)
  const another = await screen.findByRole('button', { name: 'Link another account' })
  await userEvent.click(another)
  await leaveLink(world)
  await waitFor(() => expect(another).toHaveFocus())
  await userEvent.click(another)
  await openedLink(world)
  world.mock.fail({ method: 'POST', path: '/bond', status: 500 })
  await finishLink(world, ['Plaid Saving'])
  expect(await screen.findByText(/We don’t know yet if your account was linked/)).toBeVisible()
  expect(screen.getByRole('region', { name: /••0000 is linked$/ })).toBeVisible()
})

test("behavior: one owner's result is not shown to the next", async () => {
  const children = <Step />
  const { rerender } = render(kit(world, { children }))
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }))
  await finishLink(world)
  await screen.findByRole('region', { name: /••0000 is linked$/ })
  world.signIn(1)
  rerender(kit(world, { ownerKey: 'owner-1', children }))
  expect(screen.queryByText(/••0000/)).toBeNull()
})
