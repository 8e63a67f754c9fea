import type { LinkedAccount } from '@banklink/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'
import { LinkedAccountCard, type LinkedAccountCardProps } from './LinkedAccountCard.tsx'

const account: LinkedAccount = {
  id: '1',
  institution: { id: null, name: 'Tartan Bank', logo: null },
  name: null,
  mask: '1111',
  type: 'depository',
  subtype: 'checking',
  currency: null,
  linkedAt: null,
  kind: 'own',
  canMoveMoney: true,
  status: 'active',
  reason: null,
  nextAction: null,
  actions: ['remove'],
  platformStatus: null,
}

function show(change: Partial<LinkedAccount>, props: Partial<LinkedAccountCardProps> = {}, messages = {}): HTMLElement {
  const card = <LinkedAccountCard account={{ ...account, ...change }} {...props} />
  render(kit(createWorld(), { messages, children: <ul>{card}</ul> }))
  return screen.getByRole('listitem')
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('default: nothing to do, and nothing to remove it with unless the app asks', () => {
  expect(show({})).toHaveTextContent('Active')
  expect(buttons()).toEqual(['Link a bank account'])
})

test('behavior: contact has words, and a way to go only where the app gives one', () => {
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
  expect(show(failed, { onCorrectNumbers })).toHaveTextContent('The bank does not know this account number.')
  await userEvent.click(screen.getByRole('button', { name: 'Correct the numbers' }))
  expect(onCorrectNumbers).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(failed))
})

test('behavior: without it, correcting is not offered', () => {
  show({ status: 'failed', reason: 'invalid_account_number', nextAction: 'correct_numbers' })
  expect(buttons()).toEqual(['Link a bank account'])
})

test.each([
  ['verification_failed', /wrong three times/],
  ['verification_expired', /could not be checked in time/],
  ['linked_closed', /The bank closed this account/],
  ['invalid_routing_number', /routing number/],
  ['invalid_account_number', /account number/],
  ['invalid_account_type', /another type/],
  ['duplicate', /in the list already/],
  ['plaid_processor_token', /connection/],
  ['plaid_multiple_accounts', /Several accounts/],
  ['create_failed', /could not be saved/],
  ['unverified_counterparty', /has to be confirmed/],
  ['a_code_of_next_year', /we were not told why/],
  ['constructor', /we were not told why/],
  [null, /we were not told why/],
])('error: %s has a sentence', (reason, words) => {
  expect(show({ status: 'failed', reason })).toHaveTextContent(words)
})

test('behavior: somebody else’s account is never "yours" or "verified", whatever its status', () => {
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
    expect(card).toHaveTextContent('Somebody else’s account')
    expect(card.textContent).not.toMatch(/\byours?\b|verif/i)
  }
})

test('behavior: linking again is for one’s own account alone', () => {
  show({ status: 'failed', reason: 'linked_closed', kind: 'third_party', nextAction: 'link_again' })
  expect(buttons()).toEqual(['Link a bank account'])
})

test('behavior: words for one reason can be replaced, and the others stay', () => {
  const failureReasons = { linked_closed: 'Das Konto ist geschlossen.' }
  expect(show({ status: 'failed', reason: 'linked_closed' }, {}, { failureReasons })).toHaveTextContent(/geschlossen/)
})
