import { platformError } from '@banklink/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { kit, type RenderKitOptions, renderKit } from '../../testing/renderKit.tsx'
import { LinkedAccounts } from '../linked-accounts/LinkedAccounts.tsx'
import { UnverifiedAccountForm, type UnverifiedAccountFormProps } from './UnverifiedAccountForm.tsx'

let world: World

beforeEach(() => {
  world = createWorld()
})

const routing = '021000021'
const account = '900800700655'
const form = () => screen.getByRole('form', { name: 'Add someone else’s account' })
const field = (name: string | RegExp) => within(form()).getByLabelText<HTMLInputElement>(name)
const submit = () => within(form()).getByRole('button')
const migrate = { method: 'POST', path: '/bond/**/migrate_account/plaid' }

async function show(props: UnverifiedAccountFormProps = {}, options: RenderKitOptions = {}): Promise<void> {
  renderKit(world, {
    ...options,
    children: [<UnverifiedAccountForm key="form" {...props} />, <LinkedAccounts key="list" />],
  })
  await screen.findByRole('form')
}

async function fill(values: Record<string, string> = {}): Promise<void> {
  const all = { 'Routing number': routing, 'Account number': account, 'Confirm account number': account, ...values }
  for (const [label, value] of Object.entries(all)) {
    await userEvent.clear(field(label))
    await userEvent.click(field(label))
    if (value) await userEvent.paste(value)
  }
}

const agree = () => userEvent.click(field(/permission/))

describePart('UnverifiedAccountForm', {
  show: async (props: UnverifiedAccountFormProps) => {
    renderKit(world, { children: <UnverifiedAccountForm {...props} /> })
    await screen.findByText(/can’t change it to your own later/)
  },
  element: HTMLFormElement,
  slot: 'banklink-add-account',
})

test('parameters: classNames, by slot and by state', async () => {
  await show({ classNames: { title: 'title', button: ({ status }) => `is-${status}` } })
  expect(document.querySelector('.title')).toHaveTextContent('Add someone else’s account')
  expect(submit()).toHaveClass('is-idle')
})

test('parameters: children as a function draw what is in the form', async () => {
  renderKit(world, {
    children: (
      <UnverifiedAccountForm aria-label="Mine">
        {({ status, errors }) => (
          <>
            <input aria-label="Routing" name="routingNumber" />
            <p>
              {status} {errors.routingNumber}
            </p>
            <button type="submit">Send</button>
          </>
        )}
      </UnverifiedAccountForm>
    ),
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Send' }))
  expect(await screen.findByText('idle routingNumberMissing')).toBeInTheDocument()
})

test('behavior: the app cannot send it by its address', async () => {
  await show({ method: 'get' })
  expect(form()).toHaveAttribute('method', 'post')
})

test('default: added as someone else’s, with a message, and the numbers are gone', async () => {
  const onAdded = vi.fn()
  const queryClient = new QueryClient()
  await show({ onAdded }, { queryClient })
  expect(form()).toHaveTextContent(/you can’t change it to your own later/)
  await fill({ 'Bank name (optional)': 'Their Bank' })
  await agree()
  await userEvent.selectOptions(field('Account type'), 'Savings')
  await userEvent.click(submit())
  const news = 'Their Bank ••0655 was added as someone else’s account.'
  await waitFor(() => expect(within(form()).getByRole('status')).toHaveTextContent(news))
  expect(onAdded).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'third_party', status: 'active' }))
  expect(submit()).toHaveFocus()
  expect(await screen.findByText('Savings ••0655 · Someone else’s account')).toBeInTheDocument()
  expect(world.rows()).toEqual(['active unverifiable'])

  const inputs = Array.from(document.querySelectorAll('input'), ({ value }) => value)
  const cache = JSON.stringify([
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state]),
  ])
  for (const number of [routing, account])
    expect([document.body.innerHTML, cache, ...inputs].join()).not.toContain(number)
})

test('behavior: errors are at their fields, the first has the focus, and nothing is sent', async () => {
  await show()
  await userEvent.click(submit())
  expect(field('Routing number')).toHaveFocus()
  expect(field('Routing number')).toHaveAccessibleDescription('Enter the routing number.')
  expect(field('Account number')).toBeInvalid()
  expect(field(/permission/)).toHaveAccessibleDescription('Confirm that you have permission to add this account.')
  await fill({ 'Routing number': '021000022', 'Confirm account number': '900800700656' })
  await agree()
  await userEvent.click(submit())
  expect(field('Routing number')).toHaveAccessibleDescription(/This isn’t a US routing number/)
  expect(field('Confirm account number')).toHaveAccessibleDescription('The account numbers don’t match.')
  await fill({ 'Account number': '123', 'Confirm account number': '123' })
  await userEvent.click(submit())
  expect(field('Account number')).toHaveFocus()
  expect(field('Account number')).toHaveAccessibleDescription('Enter an account number of 4 to 17 digits.')
  await userEvent.type(field('Account number'), '4')
  expect(field('Account number')).toBeValid()
  expect(world.asked('POST /accounts')).toBe(0)
})

test('behavior: numbers may be written with spaces and dashes', async () => {
  await show()
  await fill({ 'Routing number': '0210 0002 1', 'Account number': '9008-0070-0655' })
  await agree()
  await userEvent.click(submit())
  expect(await screen.findByText(/was added as someone else’s account/)).toBeInTheDocument()
})

test('behavior: nothing of it is kept by the browser, and no page’s address ever holds it', async () => {
  await show()
  expect(form()).toHaveAttribute('method', 'post')
  expect(form()).toHaveAttribute('autocomplete', 'off')
  for (const name of ['Routing number', 'Account number', 'Confirm account number']) {
    expect(field(name)).toHaveAttribute('autocomplete', 'off')
    expect(field(name)).toHaveAttribute('inputmode', 'numeric')
  }
})

test.each([
  ['routing_invalid', 'Routing number', /This routing number wasn’t accepted/],
  ['invalid_bank_info', 'Account number', /This account number wasn’t accepted/],
])('error: %s of the platform is shown at its field', async (Code, name, words) => {
  const onError = vi.fn()
  await show({ onError })
  world.mock.fail({ ...migrate, status: 400, body: { Message: 'No.', Status: 400, Code, Type: 'Request Error' } })
  await fill()
  await agree()
  await userEvent.click(submit())
  await waitFor(() => expect(field('Routing number')).toHaveFocus())
  expect(field(name)).toHaveAccessibleDescription(words)
  expect(onError).toHaveBeenCalledOnce()
  expect(within(form()).getByRole('alert')).toBeEmptyDOMElement()
  await userEvent.click(submit())
  expect(await screen.findByText(/was added as someone else’s account/)).toBeInTheDocument()
})

test('error: platform.duplicate_account', async () => {
  await show()
  await world.backend.addByNumbers?.(
    { routingNumber: routing, accountNumber: account, accountType: 'checking' },
    { signal: new AbortController().signal, idempotencyKey: 'before' },
  )
  await fill()
  await agree()
  await userEvent.click(submit())
  expect(await screen.findByText('This account is already in your linked accounts.')).toBeInTheDocument()
  expect(within(form()).getByText(/^Reference: .+/)).toBeInTheDocument()
  expect(world.rows()).toHaveLength(1)
})

test('error: after a lost answer the same form adds nothing twice', async () => {
  await show()
  world.mock.fail({ ...migrate, lose_answer: true })
  // Nor can anybody look it up.
  world.mock.fail({ method: 'GET', path: '/bond', status: 503 })
  await fill()
  await agree()
  await userEvent.click(submit())
  expect(
    await screen.findByText(/We don’t know yet if this account was added. Try again to find out/),
  ).toBeInTheDocument()
  expect(world.rows()).toHaveLength(1)
  await userEvent.click(within(form()).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/was added as someone else’s account/)).toBeInTheDocument()
  expect(world.rows()).toHaveLength(1)
})

test('error: after a lost answer and an edit, it no longer counts as the same request', async () => {
  await show()
  world.mock.fail({ ...migrate, lose_answer: true })
  // Nor can anybody look it up.
  world.mock.fail({ method: 'GET', path: '/bond', status: 503 })
  await fill()
  await agree()
  await userEvent.click(submit())
  await screen.findByText(/Try again to find out/)
  await userEvent.type(field('Account number'), '1')
  expect(screen.queryByText(/Try again to find out/)).toBeNull()
  expect(screen.getByText(/Check your linked accounts before you add it again/)).toBeInTheDocument()
  expect(submit()).toHaveTextContent('Add account')
})

test('behavior: five quick clicks send it once', async () => {
  await show()
  await fill()
  await agree()
  const letGo = world.hold('POST /accounts', 'before')
  // All before React draws again, as on a slow phone.
  act(() => {
    for (let click = 0; click < 5; click += 1) submit().click()
  })
  await waitFor(() => expect(submit()).toHaveTextContent('Adding…'))
  expect(submit()).toHaveAttribute('aria-disabled', 'true')
  letGo()
  await screen.findByText(/was added as someone else’s account/)
  expect(world.asked('POST /accounts')).toBe(1)
})

test("behavior: one owner's typed values are removed with them", async () => {
  const children = <UnverifiedAccountForm />
  const { rerender } = render(kit(world, { children }))
  await screen.findByRole('form')
  await fill({ 'Routing number': '021000022' })
  await agree()
  await userEvent.click(submit())
  expect(field('Routing number')).toHaveAttribute('aria-invalid', 'true')
  world.signIn(1)
  rerender(kit(world, { ownerKey: 'owner-1', children }))
  await screen.findByRole('form')
  expect(field('Account number')).toHaveValue('')
  expect(field('Routing number')).toHaveValue('')
  expect(field('Routing number')).not.toHaveAttribute('aria-invalid')
})

test('behavior: nothing where the platform cannot do that', async () => {
  const capabilities: typeof world.backend.capabilities = async (call) => ({
    ...(await world.backend.capabilities(call)),
    addByNumbers: null,
  })
  renderKit(world, { backend: { ...world.backend, capabilities }, children: <UnverifiedAccountForm /> })
  await waitFor(() => expect(world.answered('GET /capabilities')).toBeGreaterThan(0))
  expect(screen.queryByRole('form')).toBeNull()
})

test('error: unreadable capabilities are reported and requested again', async () => {
  let isDown = true
  const capabilities: typeof world.backend.capabilities = async (call) => {
    if (isDown) throw platformError('platform.unavailable')
    return world.backend.capabilities(call)
  }
  renderKit(world, { backend: { ...world.backend, capabilities }, children: <UnverifiedAccountForm /> })
  expect(await screen.findByText('We couldn’t load this form. Try again.')).toBeInTheDocument()
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('form')).toBeInTheDocument()
})

test('behavior: a platform that names fewer fields still gets the numbers that it cannot do without', async () => {
  const capabilities: typeof world.backend.capabilities = async (call) => ({
    ...(await world.backend.capabilities(call)),
    addByNumbers: ['accountNumber'],
  })
  const onAdded = vi.fn()
  await show({ onAdded }, { backend: { ...world.backend, capabilities } })
  await fill()
  await agree()
  await userEvent.click(submit())
  await waitFor(() => expect(onAdded).toHaveBeenCalledOnce())
})

test('behavior: every word can be replaced, by code and by field', async () => {
  const messages = { addAccount: 'Hinzufügen', fieldErrors: { routingNumberMissing: 'Bankleitzahl fehlt.' } }
  await show({}, { messages })
  await userEvent.click(screen.getByRole('button', { name: 'Hinzufügen' }))
  expect(field('Routing number')).toHaveAccessibleDescription(/Bankleitzahl fehlt\./)
  expect(field(/permission/)).toHaveAccessibleDescription('Confirm that you have permission to add this account.')
})
