import { onlineManager, QueryClient } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { finishLink, kit, renderKit } from '../../testing/renderKit.tsx'
import { LinkedAccounts } from './LinkedAccounts.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const region = () => screen.getByRole('region', { name: 'Linked bank accounts' })

const linkedId = () => world.mock.state().bond.cardAccounts[0]?.linkedAccounts[0]?.linkedAccountId ?? ''

async function renderWithOneAccount(): Promise<void> {
  renderKit(world, { children: <LinkedAccounts /> })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await within(region()).findByText('First Platypus Bank')
}

describePart('LinkedAccounts', {
  show: async (props: object) => {
    renderKit(world, { children: <LinkedAccounts {...props} /> })
    await screen.findByText('No bank account linked yet')
  },
  element: HTMLElement,
  slot: 'banklink-accounts',
})

test('default: loading, then empty, then the linked account', async () => {
  renderKit(world, { children: <LinkedAccounts /> })
  expect(screen.getByText('Loading your bank accounts…')).toBeInTheDocument()
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  const item = await within(region()).findByRole('listitem', { name: 'First Platypus Bank' })
  expect(item).toHaveTextContent('Checking ••0000')
  expect(item).toHaveTextContent('Active')
})

test('error: a message and a next step', async () => {
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  renderKit(world, { children: <LinkedAccounts /> })
  expect(await screen.findByText('We couldn’t load your bank accounts. Try again.')).toBeInTheDocument()
  expect(screen.getByText(/^Reference: .+/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
})

test('behavior: removing asks first, and tells', async () => {
  await renderWithOneAccount()
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  const dialog = screen.getByRole('dialog', { name: /^Remove .*\?$/ })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep account' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(world.rows()).toEqual(['active instantly_verified'])

  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/was removed\.$/)).toBeInTheDocument()
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  expect(world.rows()).toEqual([])
})

test('error: an account that the platform does not find is not called removed', async () => {
  await renderWithOneAccount()
  world.mock.fail({ method: 'DELETE', path: '/bond', status: 404 })
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/We couldn’t remove/)).toBeInTheDocument()
  expect(screen.queryByText(/was removed/)).toBeNull()
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
})

test('error: a removal with a lost answer and an unreadable list is not called "still linked"', async () => {
  await renderWithOneAccount()
  world.mock.fail({ method: 'DELETE', path: '/bond', lose_answer: true })
  // The backend finds it before, and no one after.
  world.mock.fail({ method: 'GET', path: '/bond', delay_ms: 0 })
  world.mock.fail({ method: 'GET', path: '/bond', status: 503 })
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove account' }))
  expect(await within(dialog).findByText(/We don’t know if this account was removed/)).toBeInTheDocument()
  expect(within(dialog).getByText(/^Reference: .+/)).toBeInTheDocument()
  expect(screen.queryByText(/nothing changed/)).toBeNull()
  expect(world.rows()).toEqual([])
})

test('error: platform.account_not_found shows that the account is no longer in the list', async () => {
  await renderWithOneAccount()
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await world.backend.remove(linkedId(), { signal: new AbortController().signal })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(
    await screen.findByText('First Platypus Bank ••0000 is no longer in your linked accounts.'),
  ).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText(/was removed/)).toBeNull()
  expect(region()).toHaveFocus()
})

test('behavior: a removal in progress cannot be canceled', async () => {
  await renderWithOneAccount()
  const letGo = world.hold(`DELETE /accounts/${linkedId()}`, 'before')
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove account' }))
  await within(dialog).findByRole('button', { name: 'Removing…' })
  const keep = within(dialog).getByRole('button', { name: 'Keep account' })
  expect(keep).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(keep)
  expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(false)
  expect(screen.getByRole('dialog')).toBe(dialog)
  letGo()
  expect(await screen.findByText(/was removed\.$/)).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each([
  [{}, /was removed\.$/],
  [{ status: 503 }, /We don’t know if this account was removed/],
  [{ status: 422 }, /We couldn’t remove/],
])('behavior: closed by force, the dialog leaves its result to the list (%o)', async (fault, words) => {
  await renderWithOneAccount()
  const letGo = world.hold(`DELETE /accounts/${linkedId()}`, 'before')
  if ('status' in fault) world.mock.fail({ method: 'DELETE', path: '/bond', ...fault })
  await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await screen.findByRole('button', { name: 'Removing…' })
  // What a browser does at the second Escape, whatever the page says.
  await act(async () => screen.getByRole<HTMLDialogElement>('dialog').close())
  expect(screen.queryByRole('dialog')).toBeNull()
  letGo()
  await waitFor(() => expect(within(region()).getByRole('status')).toHaveTextContent(words))
})

test('behavior: the confirmation of a removal closes with its owner', async () => {
  const { rerender } = render(kit(world, { children: <LinkedAccounts /> }))
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await finishLink(world)
  await userEvent.click(await screen.findByRole('button', { name: /^Remove First Platypus Bank/ }))
  world.signIn(1)
  rerender(kit(world, { ownerKey: 'owner-1', children: <LinkedAccounts /> }))
  expect(await screen.findByText('No bank account linked yet')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.body).not.toHaveTextContent('First Platypus Bank')
})

test('behavior: offline, a removal is not kept for later', async () => {
  await renderWithOneAccount()
  onlineManager.setOnline(false)
  try {
    await userEvent.click(screen.getByRole('button', { name: /^Remove First Platypus Bank/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
    await waitFor(() => expect(world.asked(`DELETE /accounts/${linkedId()}`)).toBe(1))
  } finally {
    onlineManager.setOnline(true)
  }
})

test('parameters: classNames, by slot and by state', async () => {
  const classNames = {
    news: 'news',
    skeleton: ({ status }: { status: string }) => `is-${status}`,
    empty: ({ accounts }: { accounts: readonly unknown[] }) => `of-${accounts.length}`,
  }
  renderKit(world, { children: <LinkedAccounts classNames={classNames} /> })
  expect(document.querySelector('.is-loading')).toHaveAttribute('data-slot', 'banklink-accounts-skeleton')
  expect(document.querySelector('.news')).toHaveAttribute('role', 'status')
  await screen.findByText('No bank account linked yet')
  expect(document.querySelector('.of-0')).toHaveAttribute('data-slot', 'banklink-accounts-empty')
})

test('parameters: empty', async () => {
  renderKit(world, { children: <LinkedAccounts empty={<p>Nothing here.</p>} /> })
  // Its room is held, also by a page without our sheet.
  expect(screen.getByText('Nothing here.')).not.toBeVisible()
  await waitFor(() => expect(region()).toHaveAttribute('data-state', 'empty'))
  expect(screen.getByText('Nothing here.')).toBeInTheDocument()
  expect(screen.queryByText('No bank account linked yet')).toBeNull()
})

test('parameters: renderAccount, one account in a look of one’s own', async () => {
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  const renderAccount = ({ mask }: { mask: string | null }, { remove }: { remove: () => void }) => (
    <li>
      <button onClick={remove}>Away with {mask}</button>
    </li>
  )
  renderKit(world, { children: <LinkedAccounts renderAccount={renderAccount} /> })
  await userEvent.click(await screen.findByRole('button', { name: 'Away with 1111' }))
  expect(screen.getByRole('dialog', { name: /^Remove .*\?$/ })).toBeInTheDocument()
})

test('parameters: renderAccount leaves out what it draws nothing for', async () => {
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  const { id } = await linkAccount(world, { bank: 'Gingham Bank', mask: '2222' })
  const renderAccount = (account: { id: string; mask: string | null }) =>
    account.id === id ? null : <li>{account.mask}</li>
  renderKit(world, { children: <LinkedAccounts renderAccount={renderAccount} /> })
  expect(await screen.findByText('1111')).toBeInTheDocument()
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  renderKit(world, {
    children: (
      <LinkedAccounts>
        {({ status, accounts, error }, { remove, retry }) => (
          <>
            <p>
              {status} {error?.code}
            </p>
            {status === 'error' && <button onClick={retry}>Again</button>}
            {accounts.map((account) => (
              <button key={account.id} onClick={() => remove(account)}>
                Away with {account.mask}
              </button>
            ))}
          </>
        )}
      </LinkedAccounts>
    ),
  })
  expect(screen.getByText('loading')).toBeInTheDocument()
  expect(await screen.findByText('error platform.unavailable')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Again' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Away with 1111' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/was removed\.$/)).toBeInTheDocument()
})

test.each(['removed', 'gone'] as const)('parameters: onRemoved, with the reason %s', async (reason) => {
  const onRemoved = vi.fn()
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  renderKit(world, { children: <LinkedAccounts onRemoved={onRemoved} /> })
  await userEvent.click(await screen.findByRole('button', { name: /^Remove Tartan Bank/ }))
  if (reason === 'gone') await world.backend.remove(id, { signal: new AbortController().signal })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await waitFor(() => expect(onRemoved).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id }), { reason }))
})

test('parameters: removeText, for the account to remove', async () => {
  await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  renderKit(world, {
    children: <LinkedAccounts removeText={({ mask }) => `Rent will not be paid from ${mask} any more.`} />,
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Remove Tartan Bank/ }))
  expect(screen.getByRole('dialog')).toHaveTextContent('Rent will not be paid from 1111 any more.')
})

test('behavior: every word can be replaced', async () => {
  const messages = { accountsEmptyTitle: 'Noch kein Konto', linkAccount: 'Konto verbinden' }
  render(kit(world, { messages, children: <LinkedAccounts /> }))
  expect(await screen.findByText('Noch kein Konto')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Konto verbinden' })).toBeInTheDocument()
})

test('behavior: where one account changes, the cards of the others are not drawn again', async () => {
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  await linkAccount(world, { bank: 'Houndstooth Bank', mask: '2222' })
  const queryClient = new QueryClient()
  const drawn: string[] = []
  const removeNamed = (account: string) => {
    drawn.push(account)
    return account
  }
  renderKit(world, { queryClient, messages: { removeNamed }, children: <LinkedAccounts /> })
  expect(await screen.findAllByText('Active')).toHaveLength(2)
  expect(new Set(drawn)).toEqual(new Set(['Tartan Bank ••1111', 'Houndstooth Bank ••2222']))
  drawn.length = 0
  world.mock.requireLogin(id)
  await act(() => queryClient.invalidateQueries())
  await waitFor(() => expect(screen.getAllByText('Active')).toHaveLength(1))
  expect(new Set(drawn)).toEqual(new Set(['Tartan Bank ••1111']))
})
