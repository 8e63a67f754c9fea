import type { LinkBackend, LinkedAccount } from '@banklink/core'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { expect, test } from 'vitest'
import { useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { createWorld } from '../../testing/createWorld.ts'
import { kit } from '../../testing/renderKit.tsx'
import { someAccount } from '../../testing/someAccount.ts'
import { AccountPicker } from '../account-picker/AccountPicker.tsx'
import { LinkDone } from '../link-done/LinkDone.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { ReconnectBanner } from '../reconnect-banner/ReconnectBanner.tsx'
import { RemoveAccountDialog } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { LinkedAccountCard } from './LinkedAccountCard.tsx'

const twin = (id: string, change: Partial<LinkedAccount> = {}) => someAccount({ id, ...change })
const twins = [twin('1'), twin('2')]
const second = 'Tartan Bank, Checking ••1111 · 2'

/** The page of an owner whose platform lists these. */
function show(children: ReactNode, accounts: readonly LinkedAccount[] = twins) {
  const world = createWorld()
  let listed = accounts
  const backend: LinkBackend = { ...world.backend, list: async () => ({ accounts: [...listed] }) }
  const view = render(kit(world, { backend, children }))
  return { ...view, list: (next: readonly LinkedAccount[]) => (listed = next) }
}

test('default: in the list, each button names one account, and each card shows it', async () => {
  show(<LinkedAccounts />)
  await userEvent.click(await screen.findByRole('button', { name: `Remove ${second}` }))
  expect(screen.getByRole('dialog')).toHaveTextContent(second)
  const cards = screen.getAllByRole('listitem', { hidden: true })
  expect(cards.map((card) => card.textContent.includes('Checking ••1111 · 2'))).toEqual([false, true])
})

test('behavior: in the picker, each choice is another one', async () => {
  show(<AccountPicker />)
  expect(await screen.findByRole('radio', { name: /Checking ••1111 · 1$/ })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /Checking ••1111 · 2$/ })).toBeInTheDocument()
})

test('behavior: in the banner, each button names one account', async () => {
  const lapsed = { status: 'reconnect_required', nextAction: 'reconnect', actions: ['reconnect'] } as const
  show(
    <ReconnectBanner />,
    twins.map((account) => ({ ...account, ...lapsed, actions: ['reconnect'] })),
  )
  expect(await screen.findByRole('button', { name: /Checking ••1111 · 1/ })).toBeInTheDocument()
})

/** A page that reads the list, and shows separate parts. */
function Apart() {
  const accounts = useLinkedAccounts().data ?? []
  const [isOpen, setOpen] = useState(true)
  const account = accounts[1]
  if (!account) return null
  const request = { purpose: 'link' } as const
  const done = { state: { status: 'done', request, account, outcome: 'active' }, isBusy: false } as never
  return (
    <>
      <ul>
        {accounts.map((each) => (
          <LinkedAccountCard key={each.id} account={each} onRemove={() => {}} />
        ))}
      </ul>
      <LinkDone run={done} />
      <RemoveAccountDialog account={account} open={isOpen} onOpenChange={() => setOpen(false)} />
    </>
  )
}

test('behavior: parts that stand alone tell the account apart, from the list that was read', async () => {
  show(<Apart />)
  expect(await screen.findByRole('dialog')).toHaveTextContent(second)
  const hidden = { hidden: true }
  expect(screen.getByRole('button', { name: `Remove ${second}`, ...hidden })).toBeInTheDocument()
  const done = document.querySelector<HTMLElement>('[data-slot="banklink-link-done"]') as HTMLElement
  expect(within(done).getByRole('heading', hidden)).toHaveTextContent(second)
})

test('behavior: once it is alone again, an account has its usual name', async () => {
  const { list } = show(<LinkedAccounts />)
  await screen.findByRole('button', { name: `Remove ${second}` })
  list([twin('1')])
  await act(async () => window.dispatchEvent(new Event('visibilitychange')))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Remove Tartan Bank ••1111' })).toBeInTheDocument())
})
