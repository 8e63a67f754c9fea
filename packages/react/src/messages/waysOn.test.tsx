import { BanklinkError, type BanklinkErrorCode, errorCatalog, type LinkSessionState } from '@banklink/core'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { buttonMessages } from '../components/link-run/buttonMessages.ts'
import { LinkFailure } from '../components/link-run/LinkFailure.tsx'
import { LinkRunButton } from '../components/link-run/LinkRunButton.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { kit } from '../testing/renderKit.tsx'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

/** What helps after an error, and the messages that offer it. */
const ways = {
  'try again': /./,
  'link another account, or ask': /in your own name, or contact support/,
  'link again': /Link again/,
  'link another account': /Link a different account\.$/,
  'look at the accounts': /[Cc]heck your linked accounts|[Ss]ee your linked accounts/,
  'sign in': /Sign in/,
  'try later, or ask': /Try again later, or contact support/,
  ask: /Contact support\.$/,
} as const

const refused = 'ask'

const wayOf: Record<BanklinkErrorCode, keyof typeof ways> = {
  'config.appearance_invalid': refused,
  'config.secret_too_short': refused,
  'config.store_key_invalid': refused,
  'config.sqlite_missing': refused,
  'config.owner_key_missing': refused,
  'config.owner_missing': refused,
  'config.redirect_uri_invalid': refused,
  'config.base_url_invalid': refused,
  'config.credentials_missing': refused,
  'config.not_supported': refused,
  'gateway.unreachable': 'try again',
  'gateway.unexpected_answer': 'look at the accounts',
  'gateway.unauthorized': 'sign in',
  'gateway.failed': 'try again',
  'gateway.rate_limited': 'try again',
  'gateway.paused': 'try again',
  'link.script_failed': 'try again',
  'link.script_timeout': 'try again',
  'link.create_failed': 'try again',
  'link.busy': 'try again',
  'link.token_rejected': 'try later, or ask',
  'link.currency_unsupported': 'try again',
  'link.answer_timeout': 'try again',
  'link.public_token_missing': refused,
  'link.account_missing': 'link again',
  'link.account_unusable': refused,
  'link.institution_unavailable': 'try again',
  'link.institution_unsupported': 'try again',
  'link.credentials_refused': 'try again',
  'link.bank_action_required': 'try again',
  'link.no_eligible_account': 'try again',
  'link.return_not_found': 'try again',
  'link.return_expired': 'try again',
  'link.return_foreign': 'try again',
  'link.return_used': 'try again',
  'link.return_refused': 'try again',
  'link.failed': 'try again',
  'platform.unreachable': 'try again',
  'platform.unavailable': 'try again',
  'platform.rate_limited': 'try again',
  'platform.unauthorized': refused,
  'platform.rejected': refused,
  'platform.unexpected_answer': 'look at the accounts',
  'platform.account_not_found': refused,
  'platform.account_not_linked': refused,
  'platform.action_refused': 'look at the accounts',
  'platform.support_required': 'ask',
  'platform.duplicate_account': 'look at the accounts',
  'platform.status_refused': 'link again',
  'platform.identity_mismatch': 'link another account, or ask',
  'platform.integration_disabled': 'ask',
  'platform.currency_refused': 'link another account',
  'platform.redirect_uri_refused': refused,
  'platform.result_unknown': 'look at the accounts',
  'request.invalid': refused,
  'request.numbers_refused': refused,
  'request.not_json': refused,
  'request.not_found': refused,
  'request.origin_refused': refused,
  'request.state_invalid': 'link again',
  'request.state_expired': 'link again',
  'request.state_foreign': 'sign in',
  'request.key_missing': refused,
  'request.key_reused': refused,
  'request.key_busy': 'try again',
  'store.failed': 'try again',
  'store.full': 'try again',
  'store.key_unknown': refused,
  'store.row_unreadable': refused,
  'store.version_mismatch': refused,
  'config.card_missing': refused,
  'config.provider_missing': refused,
  unexpected: 'look at the accounts',
}

function failure(code: BanklinkErrorCode, step: Failed['step'], purpose: 'link' | 'reconnect' = 'link'): Failed {
  const error = new BanklinkError(code, errorCatalog[code])
  const request = purpose === 'link' ? ({ purpose } as const) : { purpose, accountId: '1' }
  return { status: 'failed', request, step, error, result: null }
}

function show(state: Failed): { button: string; text: string } {
  const run = { state, isBusyElsewhere: false, start: () => {}, prefetch: () => {}, retry: () => {} }
  const view = render(
    kit(createWorld(), {
      button: { className: 'other' },
      children: (
        <div data-testid="failure">
          <LinkRunButton run={run} words={buttonMessages} slot="x" label="At rest" buttonRef={null} props={{}} />
          <p>
            <LinkFailure state={state} />
          </p>
        </div>
      ),
    }),
  )
  const [button, text] = screen.getByTestId('failure').children
  const shown = { button: button?.textContent ?? '', text: text?.textContent ?? '' }
  view.unmount()
  return shown
}

test.each(Object.entries(wayOf))('behavior: after %s the one thing to do is to %s', (code, way) => {
  const { button, text } = show(failure(code as BanklinkErrorCode, 'complete'))
  expect(text).toMatch(ways[way])
  expect(button).toBe(way === 'try again' ? 'Try again' : 'At rest')
})

test.each(Object.keys(errorCatalog) as BanklinkErrorCode[])(
  'behavior: %s offers a retry only if it can help',
  (code) => {
    for (const step of ['token', 'script', 'open', 'link', 'oauth', 'complete'] as const) {
      for (const purpose of ['link', 'reconnect'] as const) {
        const { button, text } = show(failure(code, step, purpose))
        expect(button).toBe(errorCatalog[code].retryable ? 'Try again' : 'At rest')
        expect(text).not.toBe('')
        // A sentence that only says what went wrong leaves the reader without a next step.
        expect(errorCatalog[code].retryable ? '' : text).toMatch(
          errorCatalog[code].retryable ? /^$/ : /[Cc]ontact support|again|another|accounts|moment/,
        )
      }
    }
  },
)

test('behavior: the result of Link is kept for a retry after any error', () => {
  const state = failure('gateway.unauthorized', 'complete')
  const result = { linkSessionId: 'a', institution: null, accounts: [] }
  expect(show({ ...state, result }).button).toBe('Try again')
})
