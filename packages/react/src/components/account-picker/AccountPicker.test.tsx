import { scenarios } from '@banklink/link-simulator'
import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { linkLapsed, linkWaiting } from '../../testing/linkUnready.ts'
import { playLink, renderKit } from '../../testing/renderKit.tsx'
import { AccountPicker, type AccountPickerProps } from './AccountPicker.tsx'

let world: World
let uninstall: () => void
let ids: { first: string; second: string }

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const first = await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
  const second = await linkAccount(world, { bank: 'Gingham Bank', mask: '2222' })
  ids = { first: first.id, second: second.id }
})

afterEach(() => uninstall())

const client = () => new QueryClient()

async function show(props: AccountPickerProps = {}, queryClient: QueryClient = client()): Promise<void> {
  renderKit(world, { queryClient, children: <AccountPicker {...props} /> })
  await screen.findByText('First Platypus Bank')
}

/** What the platform says next. */
async function readAgain(queryClient: QueryClient): Promise<void> {
  await act(() => queryClient.invalidateQueries())
}

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const group = () => screen.getByRole('radiogroup', { name: 'Bank account' })
const option = (name: RegExp) => radio(name).closest('[data-slot="banklink-account-option"]')

describePart('AccountPicker', {
  show: (props: AccountPickerProps) => show(props),
  element: HTMLFieldSetElement,
  slot: 'banklink-account-picker',
})

test('default: no account is chosen until the user chooses, and the callback receives it', async () => {
  const onValueChange = vi.fn()
  await show({ onValueChange })
  expect(radio(/Platypus/)).not.toBeChecked()
  await userEvent.click(radio(/Gingham/))
  expect(radio(/Gingham/)).toBeChecked()
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: ids.second }), {
    reason: 'chosen',
    event: expect.objectContaining({ type: 'change' }) as unknown,
  })
})

test('behavior: its radios are one group, for the keyboard too', async () => {
  await show()
  radio(/Platypus/).focus()
  await userEvent.keyboard(' ')
  await userEvent.keyboard('{ArrowDown}')
  expect(radio(/Gingham/)).toBeChecked()
  expect(radio(/Gingham/)).toHaveFocus()
})

test('parameters: defaultValue and name, as a form sends them', async () => {
  await show({ defaultValue: ids.second, name: 'from' })
  expect(radio(/Gingham/)).toBeChecked()
  expect(radio(/Gingham/).name).toBe('from')
  expect(radio(/Gingham/).value).toBe(ids.second)
})

test('parameters: value is the caller’s', async () => {
  await show({ value: ids.first })
  await userEvent.click(radio(/Gingham/))
  expect(radio(/Platypus/)).toBeChecked()
})

test('parameters: required', async () => {
  await show({ required: true })
  expect(radio(/Gingham/)).toBeRequired()
})

test('behavior: an unusable account shows one reason and its next step', async () => {
  await linkLapsed(world)
  await linkWaiting(world)
  const verificationStatus = 'pending_automatic_verification'
  await linkAccount(world, { bank: 'Argyle Bank', mask: '5555', verificationStatus })
  await show()
  expect(option(/Tartan/)).toHaveAttribute('data-state', 'unavailable')
  expect(radio(/Tartan/)).toBeDisabled()
  expect(radio(/Tartan/)).toHaveAccessibleDescription('Reconnect needed')
  expect(option(/Tartan/)).not.toHaveTextContent(/you can’t use this account for transfers/)
  expect(screen.getByRole('button', { name: 'Reconnect Tartan Bank ••1111' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Enter code for Houndstooth Bank ••3333' })).toBeInTheDocument()
  expect(radio(/Argyle/)).toHaveAccessibleDescription('Verifying, usually 1–2 business days')
  expect(option(/Platypus/)).toHaveAttribute('data-state', 'available')
})

test('behavior: one that is reconnected here can be chosen where it stands', async () => {
  await linkLapsed(world)
  await show()
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect Tartan Bank ••1111' }))
  await playLink(world, scenarios.renewLogin)
  expect(await screen.findByText('Tartan Bank ••1111 is reconnected.')).toBeInTheDocument()
  await waitFor(() => expect(radio(/Tartan/)).toBeEnabled())
  await userEvent.click(radio(/Tartan/))
  expect(radio(/Tartan/)).toBeChecked()
})

test('behavior: a chosen account that becomes unusable is cleared once, with a message', async () => {
  const onValueChange = vi.fn()
  const queryClient = client()
  await show({ onValueChange, defaultValue: ids.first }, queryClient)
  world.mock.requireLogin(ids.first)
  await readAgain(queryClient)
  await waitFor(() => expect(onValueChange).toHaveBeenCalledExactlyOnceWith(null, { reason: 'unavailable' }))
  expect(screen.getByText(/^You can’t use First Platypus Bank ••0000 right now/)).toHaveAttribute('role', 'status')
  expect(radio(/Platypus/)).not.toBeChecked()
  await userEvent.click(radio(/Gingham/))
  expect(screen.queryByText(/right now. Choose another account/)).toBeNull()
})

test('behavior: the message disappears after the account is usable again', async () => {
  const queryClient = client()
  await show({ defaultValue: ids.first }, queryClient)
  world.mock.requireLogin(ids.first)
  await readAgain(queryClient)
  await screen.findByText(/right now. Choose another account/)
  await userEvent.click(screen.getByRole('button', { name: 'Reconnect First Platypus Bank ••0000' }))
  await playLink(world, scenarios.renewLogin)
  await waitFor(() => expect(radio(/Platypus/)).toBeEnabled())
  expect(screen.queryByText(/right now. Choose another account/)).toBeNull()
})

test('behavior: the same where the value is the caller’s, and where the account is gone', async () => {
  const queryClient = client()
  const reasons: string[] = []
  function Page(): ReactNode {
    const [value, setValue] = useState<string | null>(ids.first)
    return (
      <AccountPicker
        value={value}
        onValueChange={(account, { reason }) => {
          reasons.push(reason)
          setValue(account?.id ?? null)
        }}
      />
    )
  }
  renderKit(world, { queryClient, children: <Page /> })
  await waitFor(() => expect(radio(/Platypus/)).toBeChecked())
  await world.backend.remove(ids.first, { signal: new AbortController().signal })
  await readAgain(queryClient)
  await waitFor(() => expect(reasons).toEqual(['unavailable']))
  expect(screen.getByText(/^You can’t use First Platypus Bank ••0000 right now/)).toBeInTheDocument()
})

test('parameters: kind', async () => {
  await world.backend.addByNumbers?.(
    { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'checking' },
    { signal: new AbortController().signal, idempotencyKey: 'one' },
  )
  await show({ kind: 'own' })
  expect(screen.getAllByRole('radio')).toHaveLength(2)
})

test('error: a message, an id for support, and a next step', async () => {
  world.mock.fail({ method: 'GET', path: '/bond', status: 503, times: 3 })
  renderKit(world, { children: <AccountPicker /> })
  expect(await screen.findByText('We couldn’t load your bank accounts. Try again.')).toBeInTheDocument()
  expect(screen.getByText(/^Reference: .+/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('First Platypus Bank')).toBeInTheDocument()
  expect(group()).toHaveFocus()
})

test('parameters: empty', async () => {
  world.signIn(1)
  renderKit(world, { ownerKey: 'owner-1', children: <AccountPicker empty="Link one first." /> })
  expect(group()).toHaveAttribute('aria-busy', 'true')
  await waitFor(() => expect(group()).toHaveAttribute('data-state', 'empty'))
  expect(screen.getByText('Link one first.')).toHaveAttribute('data-slot', 'banklink-accounts-empty')
})

test('parameters: label, and classNames by slot and by state', async () => {
  const optionClass = ({ why, isPicked }: { why: string | null; isPicked: boolean }) =>
    `is-${why ?? 'fine'}-${isPicked}`
  await show({
    label: 'Pay from',
    defaultValue: ids.first,
    classNames: { option: optionClass, label: ({ status }) => `at-${status}` },
  })
  expect(screen.getByRole('radiogroup', { name: 'Pay from' })).toBeInTheDocument()
  expect(document.querySelector('.at-list')).toHaveTextContent('Pay from')
  expect(document.querySelector('.is-fine-true')).toHaveTextContent('First Platypus Bank')
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  await linkLapsed(world)
  renderKit(world, {
    children: (
      <AccountPicker defaultValue={ids.second}>
        {({ status, available, unavailable, picked }) =>
          `${status}: ${available.length} can, ${unavailable.map(({ why }) => why).join()}, ${picked?.mask}`
        }
      </AccountPicker>
    ),
  })
  expect(await screen.findByText('list: 2 can, reconnect_required, 2222')).toBeInTheDocument()
})

test('behavior: a look of one’s own chooses without an input, and nothing that can’t move money', async () => {
  await linkLapsed(world)
  const onValueChange = vi.fn()
  const children: AccountPickerProps['children'] = ({ available, unavailable, picked }, { pick }) =>
    [...available, ...unavailable.map(({ account }) => account)].map((account) => (
      <button key={account.id} aria-pressed={account.id === picked?.id} onClick={() => pick(account)}>
        {account.institution.name}
      </button>
    ))
  await show({ onValueChange, children })
  await userEvent.click(screen.getByRole('button', { name: 'Tartan Bank' }))
  expect(onValueChange).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Gingham Bank' }))
  const gingham = expect.objectContaining({ id: ids.second }) as unknown
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith(gingham, { reason: 'chosen', event: undefined })
  expect(screen.getByRole('button', { name: 'Gingham Bank' })).toHaveAttribute('aria-pressed', 'true')
})
