import { BanklinkError, type LinkedAccount, type LinkSessionState } from '@banklink/core'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AccountChooser } from '../components/account-chooser/AccountChooser.tsx'
import { AccountUpdateStep } from '../components/account-update/AccountUpdateStep.tsx'
import { isConnectionOver } from '../components/account-update/reconnectReason.ts'
import { updateNewsMessages } from '../components/account-update/updateNewsMessages.ts'
import { LinkFailure } from '../components/link-run/LinkFailure.tsx'
import { LinkNews } from '../components/link-run/LinkNews.tsx'
import { LinkedAccountCard } from '../components/linked-account-card/LinkedAccountCard.tsx'
import { de } from '../languages/de.ts'
import { en } from '../languages/en.ts'
import { es } from '../languages/es.ts'
import { fr } from '../languages/fr.ts'
import { nl } from '../languages/nl.ts'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'
import { someAccount } from '../testing/someAccount.ts'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

const lapsed = someAccount({ status: 'reconnect_required', nextAction: 'reconnect', actions: ['reconnect', 'remove'] })

function failedUpdate(plaidCode: string, purpose: 'link' | 'reconnect' = 'reconnect'): Failed {
  const error = new BanklinkError('link.failed', { message: '', retryable: true, details: { plaidCode } })
  const request = purpose === 'link' ? ({ purpose } as const) : { purpose, accountId: lapsed.id }
  return { status: 'failed', request, step: 'link', error, result: null }
}

const show = (children: React.ReactNode) => render(kit(createWorld(), { children }))

test.each<[string, Partial<LinkedAccount>, RegExp]>([
  [
    'a failed account',
    { status: 'failed', reason: 'linked_closed', nextAction: 'link_again' },
    /^You can’t use Tartan Bank ••1111 for transfers\. This account is closed\. Remove it, and use another one\.$/,
  ],
  [
    'a failed account that only support can help with',
    { status: 'failed', reason: 'unverified_counterparty', nextAction: 'contact' },
    /We need to confirm who owns this account first\. We couldn’t confirm that this account is yours\./,
  ],
  ['one that is not verified', { status: 'unverified', nextAction: 'contact' }, /We couldn’t confirm/],
])('behavior: under the button, %s reads as in the list', (_, change, text) => {
  const account = someAccount({ canMoveMoney: false, ...change })
  show(
    <div data-testid="news">
      <LinkNews state={{ status: 'done', request: { purpose: 'link' }, account, outcome: 'problem' }} />
    </div>,
  )
  expect(screen.getByTestId('news')).toHaveTextContent(text)
})

test.each([en, de, es, fr, nl])('behavior: nothing that failed is promised for later: $locale', ({ messages }) => {
  const yet = /\byet\b|\bnoch nicht\b|todavía|pas encore|nog niet/i
  const account = someAccount({ status: 'failed' })
  expect(messages.linkProblem(account, '[label]')).not.toMatch(yet)
  expect(messages.doneProblem('[label]')).not.toMatch(yet)
})

test.each(['awaiting_deposits', 'verifying', 'storing'] as const)('behavior: %s is not said to be linked', (status) => {
  const existing = someAccount({ status, canMoveMoney: false })
  const result = { linkSessionId: 'a', institution: null, accounts: [] }
  const request = { purpose: 'link' } as const
  const state = { status: 'choosing', request, result, reason: 'duplicate', existing, currencies: [] } as const
  show(<AccountChooser run={{ state, choose: () => {}, dismiss: () => {} }} />)
  expect(screen.getByRole('group')).toHaveTextContent(/is already being set up|is waiting for its code/)
  expect(screen.queryByText(/is already linked/)).not.toBeInTheDocument()
})

test('behavior: an unknown status has a message, and the platform’s own status is for support', () => {
  const account = someAccount({ status: 'unknown', platformStatus: 'frozen_by_ops', canMoveMoney: false })
  show(<LinkedAccountCard account={account} />)
  expect(screen.getByText('Status unavailable')).toBeInTheDocument()
  expect(screen.getByText('For support: frozen_by_ops')).toBeInTheDocument()
})

test.each([
  ['NO_ACCOUNTS', /no longer has an account/],
  ['ITEM_NOT_FOUND', /Our connection to this account has ended/],
  ['INSTITUTION_NO_LONGER_SUPPORTED', /at another bank/],
  ['INVALID_UPDATED_USERNAME', /same username/],
  ['USER_PERMISSION_REVOKED', /no longer have permission/],
  ['ACCESS_NOT_GRANTED', /no longer have permission/],
])('behavior: a reconnect that ends with %s shows a next step', (plaidCode, text) => {
  show(<LinkFailure state={failedUpdate(plaidCode)} />)
  expect(screen.getByText(text)).toBeInTheDocument()
})

test('behavior: each reason has its own sentence in every language', () => {
  for (const { messages } of [en, de, es, fr, nl]) {
    expect(Object.keys(messages.updateReasons)).toEqual(Object.keys(updateNewsMessages.updateReasons))
    expect(new Set(Object.values(messages.updateReasons)).size).toBe(6)
  }
})

test.each([
  ['NO_ACCOUNTS', true],
  ['ITEM_NOT_FOUND', true],
  ['INSTITUTION_NO_LONGER_SUPPORTED', true],
  ['USER_PERMISSION_REVOKED', true],
  ['INVALID_UPDATED_USERNAME', false],
  ['INVALID_CREDENTIALS', false],
])('behavior: after %s it is known whether another try can help', (plaidCode, isOver) => {
  const state = failedUpdate(plaidCode)
  expect(isConnectionOver(state)).toBe(isOver)
  // A bank that is over for one account is none for a new link.
  expect(isConnectionOver(failedUpdate(plaidCode, 'link'))).toBe(false)
  const update = { state, isBusy: false, isBusyElsewhere: false, dismiss: () => {}, start: () => {} } as never
  const texts = () => ({ action: 'reconnect', text: 'Why', label: 'Reconnect', named: () => 'Reconnect' }) as const
  show(<AccountUpdateStep update={update} buttonRef={null} props={{ account: lapsed }} texts={texts} />)
  expect(screen.queryAllByRole('button', { name: 'Try again' })).toHaveLength(isOver ? 0 : 1)
  expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument()
})
