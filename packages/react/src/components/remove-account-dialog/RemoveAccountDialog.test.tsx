import type { LinkedAccount } from '@banklink/core'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { kit } from '../../testing/renderKit.tsx'
import { RemoveAccountDialog, type RemoveAccountDialogProps } from './RemoveAccountDialog.tsx'

let world: World
let account: LinkedAccount

beforeEach(async () => {
  world = createWorld()
  account = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
})

type Props = Partial<RemoveAccountDialogProps>

function Page({ onOpenChange, ...props }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [isRowThere, setRowThere] = useState(true)
  return (
    <section tabIndex={-1} aria-label="Page">
      {isRowThere && <button onClick={() => setOpen(true)}>Ask</button>}
      <RemoveAccountDialog
        account={account}
        open={isOpen}
        onOpenChange={(open, info) => {
          setOpen(open)
          onOpenChange?.(open, info)
        }}
        onRemoved={() => setRowThere(false)}
        {...props}
      />
    </section>
  )
}

async function ask(props: Props = {}): Promise<HTMLDialogElement> {
  render(kit(world, { children: <Page {...props} /> }))
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
  return screen.getByRole<HTMLDialogElement>('dialog')
}

describePart('RemoveAccountDialog', {
  show: (props: Props) =>
    render(kit(world, { children: <RemoveAccountDialog account={account} open onOpenChange={() => {}} {...props} /> })),
  element: HTMLDialogElement,
  slot: 'banklink-dialog',
})

test('default: nothing until it is open, then a question of the account', async () => {
  render(kit(world, { children: <Page /> }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
  const dialog = screen.getByRole('dialog', { name: /^Remove .*\?$/ })
  expect(dialog).toHaveTextContent('You won’t be able to use Tartan Bank ••1111 for transfers here.')
  expect(dialog).toHaveAttribute('data-state', 'asking')
})

test('parameters: removeText explains the removal in this app', async () => {
  const dialog = await ask({ removeText: <strong>Rent will not be paid from it any more.</strong> })
  expect(dialog).toHaveTextContent('Rent will not be paid from it any more.')
  expect(dialog).not.toHaveTextContent('You won’t be able to use')
})

test('parameters: onOpenChange, cancelled', async () => {
  const onOpenChange = vi.fn()
  await ask({ onOpenChange })
  await userEvent.click(screen.getByRole('button', { name: 'Keep account' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, expect.objectContaining({ reason: 'cancelled' }))
  expect(world.asked(`DELETE /accounts/${account.id}`)).toBe(0)
})

test('behavior: a double click removes it once', async () => {
  const onError = vi.fn()
  await ask({ onError })
  const confirm = screen.getByRole('button', { name: 'Remove account' })
  act(() => {
    confirm.click()
    confirm.click()
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(world.asked(`DELETE /accounts/${account.id}`)).toBe(1)
  expect(onError).not.toHaveBeenCalled()
})

test('parameters: onOpenChange, escape', async () => {
  const onOpenChange = vi.fn()
  const dialog = await ask({ onOpenChange })
  // What a browser does for the key.
  if (fireEvent(dialog, new Event('cancel', { cancelable: true }))) await act(async () => dialog.close())
  const info = { reason: 'escape', event: expect.objectContaining({ type: 'cancel' }) as unknown }
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, info)
})

test.each(['removed', 'gone'] as const)('parameters: onOpenChange and onRemoved, %s', async (reason) => {
  const onOpenChange = vi.fn()
  const onRemoved = vi.fn()
  await ask({ onOpenChange, onRemoved })
  if (reason === 'gone') await world.backend.remove(account.id, { signal: new AbortController().signal })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await waitFor(() => expect(onRemoved).toHaveBeenCalledExactlyOnceWith(account, { reason }))
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, expect.objectContaining({ reason }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('behavior: where what asked is gone, the focus goes to what was around it', async () => {
  await ask()
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull()
  expect(screen.getByRole('region', { name: 'Page' })).toHaveFocus()
})

test('behavior: where a click left the focus on the body, closing moves it to what is around the dialog', async () => {
  render(kit(world, { children: <Page /> }))
  expect(document.body).toHaveFocus()
  // Gives no focus, as a click in Safari.
  fireEvent.click(screen.getByRole('button', { name: 'Ask' }))
  fireEvent.click(screen.getByRole('button', { name: 'Keep account' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('region', { name: 'Page' })).toHaveFocus()
})

test('behavior: asks again at once, before the browser has told that it was closed', () => {
  render(kit(world, { children: <Page /> }))
  const button = screen.getByRole('button', { name: 'Ask' })
  fireEvent.click(button)
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  fireEvent.click(button)
  expect(screen.getByRole('dialog')).toBeVisible()
})

test('error: it stays open, shows the error with the id for a support ticket, and can be retried', async () => {
  const onError = vi.fn()
  const dialog = await ask({ onError })
  world.mock.fail({ method: 'DELETE', path: '/bond', status: 422 })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  expect(await screen.findByText(/We couldn’t remove this account, so nothing changed/)).toBeInTheDocument()
  expect(screen.getByText(/^Reference: .+/)).toBeInTheDocument()
  expect(dialog).toHaveAttribute('data-state', 'failed')
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'platform.rejected' }), {
    isShown: true,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(world.rows()).toEqual([])
})

test('error: after an unknown outcome it can only be closed, with the focus where it was', async () => {
  const onOpenChange = vi.fn()
  const dialog = await ask({ onOpenChange })
  world.mock.fail({ method: 'DELETE', path: '/bond', status: 504 })
  const confirm = screen.getByRole('button', { name: 'Remove account' })
  await userEvent.click(confirm)
  expect(await screen.findByText(/We don’t know if this account was removed/)).toBeInTheDocument()
  expect(within(dialog).getAllByRole('button')).toEqual([confirm])
  // No question that nobody can answer.
  expect(screen.getByRole('dialog', { name: 'Removal not confirmed' })).toBe(dialog)
  expect(dialog).not.toHaveTextContent('You won’t be able to use')
  expect(confirm).toHaveTextContent('Close')
  expect(confirm).toHaveFocus()
  await userEvent.click(confirm)
  expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(false, expect.objectContaining({ reason: 'cancelled' }))
  expect(world.asked(`DELETE /accounts/${account.id}`)).toBe(1)
})

test('behavior: what failed for one question is not said of the next', async () => {
  await ask()
  world.mock.fail({ method: 'DELETE', path: '/bond', status: 422 })
  await userEvent.click(screen.getByRole('button', { name: 'Remove account' }))
  await screen.findByText(/We couldn’t remove/)
  await userEvent.click(screen.getByRole('button', { name: 'Keep account' }))
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }))
  expect(screen.getByRole('dialog')).toHaveAttribute('data-state', 'asking')
  expect(screen.queryByText(/We couldn’t remove/)).toBeNull()
})

test('parameters: classNames, by slot and by state', async () => {
  await ask({ classNames: { title: 'title', confirm: ({ status }) => `is-${status}`, cancel: 'cancel' } })
  expect(document.querySelector('.title')).toHaveTextContent(/^Remove .*••\d+\?$/)
  expect(document.querySelector('.is-asking')).toHaveAttribute('data-slot', 'banklink-dialog-confirm')
  expect(document.querySelector('.cancel')).toHaveTextContent('Keep account')
})

test('parameters: children as a function is the whole look, over the whole state', async () => {
  await ask({
    children: ({ status, account: { mask } }, { remove, cancel }) => (
      <>
        <p>
          {mask} {status}
        </p>
        <button onClick={remove}>Yes</button>
        <button onClick={cancel}>No</button>
      </>
    ),
  })
  const letGo = world.hold(`DELETE /accounts/${account.id}`, 'before')
  await userEvent.click(screen.getByRole('button', { name: 'Yes' }))
  expect(await screen.findByText('1111 removing')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'No' }))
  expect(screen.getByRole('dialog')).toBeInTheDocument()
  letGo()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
