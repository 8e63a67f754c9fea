import {
  accountStatuses,
  BanklinkError,
  type BanklinkErrorCode,
  errorCatalog,
  type LinkedAccount,
} from '@banklink/core'
import type { ReactNode } from 'react'
import { LinkedAccountCard } from '../../components/linked-account-card/LinkedAccountCard.tsx'
import { AccountsFailure } from '../../components/linked-accounts/AccountsFailure.tsx'
import { accountsMessages } from '../../components/linked-accounts/accountsMessages.ts'
import { LinkedAccounts } from '../../components/linked-accounts/LinkedAccounts.tsx'
import { ReconnectBanner } from '../../components/reconnect-banner/ReconnectBanner.tsx'
import {
  RemoveAccountQuestion,
  type RemoveAccountQuestionProps,
} from '../../components/remove-account-dialog/RemoveAccountQuestion.tsx'
import type { Messages } from '../../messages/Messages.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { Listed } from '../Listed.tsx'
import { nobodyKnows } from '../someAccount.ts'
import { storyAccount } from '../storyAccounts.ts'
import type { MessagePlace } from './MessagePlace.ts'

const name = 'First Platypus Bank ••0000'
const lapsed = ['1111', '2222'].map((mask) => storyAccount({ id: mask, mask, status: 'reconnect_required' }))

/** The list, its cards, and what is above and over it. */
export function accountPlaces(messages: Messages): MessagePlace[] {
  const { accountSubtypes, accountStatus, thirdPartyStatus, failureReasons } = messages
  return [
    said(['accountsLoading'], messages.accountsLoading),
    said(['accountsLoaded'], messages.accountsLoaded('3', 'other')),
    said(['accountsLoaded one'], messages.accountsLoaded('1', 'one')),
    listed(['accountsEmptyTitle', 'accountsEmptyText'], []),
    failed(['accountsFailed', 'retry', 'reference'], 'platform.unavailable'),
    failed(['accountsSignedOut'], 'gateway.unauthorized'),
    failed(['accountsUnavailable'], 'platform.unauthorized'),
    ...Object.keys(accountSubtypes).map((subtype) =>
      card([`accountSubtypes.${subtype}`], { id: subtype, name: null, subtype }),
    ),
    card(['unknownAccount'], { ...nobodyKnows, subtype: null }),
    ...accountStatuses.map((status) => card([`accountStatus.${status}`, ...shownWith(status)], { status })),
    ...Object.keys(thirdPartyStatus).map((status) =>
      card([`thirdPartyStatus.${status}`, 'contactText third_party', 'thirdParty', 'noted'], {
        kind: 'third_party',
        status: status as keyof typeof accountStatus,
      }),
    ),
    ...Object.keys(failureReasons).map((reason) => card([`failureReasons.${reason}`], { status: 'failed', reason })),
    card(['correctNumbers'], { status: 'failed', reason: 'invalid_account_number', nextAction: 'correct_numbers' }),
    question(['removeTitle', 'removeText', 'removeConfirm', 'removeCancel'], { status: 'asking', error: null }),
    question(['removing'], { status: 'removing', error: null }),
    question(['removeFailed'], { status: 'asking', error: errorOf('platform.rejected') }),
    question(['removeNotAnswered', 'removeUnknownTitle', 'close'], {
      status: 'asking',
      error: errorOf('platform.unavailable'),
    }),
    said(['removed'], messages.removed(name)),
    said(['removeNotFound'], messages.removeNotFound(name)),
    banner(['bannerOne', 'bannerPostpone'], lapsed.slice(0, 1)),
    banner(['bannerSeveral', 'reconnectNamed'], lapsed),
    said(['pickedUnavailable'], messages.pickedUnavailable(name)),
    said(['accountsAll'], messages.accountsAll('500', 'other')),
    said(['addedOn'], messages.addedOn('Nov 3, 2026')),
    ...(['pickAccount', 'bannerLabel', 'bannerDismiss', 'accountsLabel', 'accountsFewer'] as const).map((key) =>
      said([key], messages[key]),
    ),
    ...(['linkAgainNamed', 'removeNamed', 'accountMenu', 'verifyDepositsNamed'] as const).map((key) =>
      said([key], messages[key](name)),
    ),
  ]
}

/** Messages that an account of a status has besides it. */
function shownWith(status: LinkedAccount['status']): string[] {
  const names: { [status in LinkedAccount['status']]?: string[] } = {
    active: ['remove'],
    verifying: ['statusWait'],
    awaiting_deposits: ['verifyDeposits'],
    reconnect_required: ['reconnect', 'reconnectText'],
    unverified: ['contactText', 'contact'],
    failed: ['linkAgain'],
    unknown: ['platformStatus'],
  }
  return names[status] ?? []
}

function said(names: readonly string[], text: string): MessagePlace {
  return { names, children: <p data-slot="banklink-accounts-news">{text}</p> }
}

function card(names: readonly string[], fields: Partial<LinkedAccount>): MessagePlace {
  return {
    names,
    children: (
      <div data-slot="banklink-accounts">
        <ul data-slot="banklink-accounts-list">
          <LinkedAccountCard
            account={storyAccount(fields)}
            contactHref="/support"
            onCorrectNumbers={() => {}}
            onRemove={() => {}}
          />
        </ul>
      </div>
    ),
  }
}

function listed(names: readonly string[], accounts: readonly LinkedAccount[]): MessagePlace {
  return {
    names,
    children: (
      <Listed accounts={accounts}>
        <LinkedAccounts />
      </Listed>
    ),
  }
}

function failed(names: readonly string[], code: BanklinkErrorCode): MessagePlace {
  return {
    names,
    children: <AccountsFailure state={{}} className={undefined} error={errorOf(code)} retry={() => {}} />,
  }
}

function question(names: readonly string[], state: Omit<RemoveAccountQuestionProps['state'], 'account'>): MessagePlace {
  return { names, children: <Question {...state} /> }
}

function Question(state: Omit<RemoveAccountQuestionProps['state'], 'account'>): ReactNode {
  const words = useMessages(accountsMessages)
  return (
    <div data-slot="banklink-dialog" style={{ position: 'static' }}>
      <RemoveAccountQuestion
        state={{ ...state, account: storyAccount() }}
        actions={{ remove: () => {}, cancel: () => {} }}
        words={words}
        name={name}
        text={words.removeText(name)}
        titleId={`remove-${state.status}-${state.error?.code}`}
      />
    </div>
  )
}

function banner(names: readonly string[], accounts: readonly LinkedAccount[]): MessagePlace {
  return {
    names,
    children: (
      <Listed accounts={accounts}>
        <ReconnectBanner onDismiss={() => {}} aria-label={names.join()} />
      </Listed>
    ),
  }
}

function errorOf(code: BanklinkErrorCode): BanklinkError {
  const { message, retryable } = errorCatalog[code]
  return new BanklinkError(code, { message, retryable, details: { requestId: 'req-0001' } })
}
