import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LinkNews } from '../components/link-run/LinkNews.tsx'
import { LinkedAccountCard } from '../components/linked-account-card/LinkedAccountCard.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'
import { nobodyKnows, someAccount } from '../testing/someAccount.ts'
import { accountLabel } from './accountLabel.ts'
import { labelMessages } from './labelMessages.ts'

const account = someAccount({ ...nobodyKnows, type: null, subtype: null })

test('default', () => {
  const institution = { id: null, name: 'Tartan Bank', logo: null }
  const words = { ...labelMessages, unknownInstitution: 'Account' }
  expect(accountLabel({ institution, name: 'Savings', mask: '1111' }, words)).toBe('Tartan Bank, Savings ••1111')
  expect(accountLabel({ ...nobodyKnows, mask: '1111' }, words)).toBe('••1111')
  expect(accountLabel(nobodyKnows, words)).toBe('Account')
})

test('behavior: an account of which nothing is known has the word that was given for it', () => {
  const messages = { unknownInstitution: 'Konto' }
  const done = { status: 'done', request: { purpose: 'link' }, account, outcome: 'active' } as const
  const card = <LinkedAccountCard account={account} onRemove={() => {}} />
  const children = [<LinkNews key="news" state={done} />, <ul key="list">{card}</ul>]
  render(kit(createWorld(), { messages, children }))
  expect(screen.getByText('Konto is linked.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Remove Konto' })).toBeInTheDocument()
})
