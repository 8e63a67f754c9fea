'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ReactNode, useId } from 'react'
import { accountLabel } from '../messages/accountLabel.ts'
import { type AccountsMessages, accountsMessages } from '../messages/accountsMessages.ts'
import { reasonText, statusText } from '../messages/accountTexts.ts'
import { useMessages } from '../messages/useMessages.ts'
import { AccountNextStep, type NextStepOptions } from './AccountNextStep.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

export interface LinkedAccountCardProps extends NextStepOptions {
  account: LinkedAccount
  /** Asks before it removes. Without it, removing is not offered. */
  onRemove?: () => void
}

/**
 * One linked account: bank, name, mask, status, and at most one next thing to do. For a `<ul>`.
 *
 * @example
 * <ul>{accounts.map((account) => <LinkedAccountCard key={account.id} account={account} />)}</ul>
 * @selector [data-slot="banklink-account"][data-state="…"] the whole, with the account's status
 */
export function LinkedAccountCard({ account, onRemove, ...options }: LinkedAccountCardProps): ReactNode {
  const words = useMessages(accountsMessages)
  const id = useId()
  const focus = useKeptFocus<HTMLLIElement>()
  const { institution, status } = account
  return (
    <li
      data-slot="banklink-account"
      data-state={status}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}status`}
      {...focus}
    >
      <Mark institution={institution} />
      <div data-slot="banklink-account-text">
        <strong id={`${id}name`}>{institution.name ?? words.unknownInstitution}</strong>
        <span>{describeAccount(account, words)}</span>
      </div>
      <span id={`${id}status`} data-slot="banklink-account-status" data-state={status}>
        {statusText(account, words)}
      </span>
      {onRemove && account.actions.includes('remove') && (
        <button
          type="button"
          data-slot="banklink-account-remove"
          aria-label={words.removeNamed(accountLabel(account, words.unknownInstitution))}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      )}
      <div data-slot="banklink-account-next">
        {status === 'failed' && <p data-slot="banklink-account-reason">{reasonText(account.reason, words)}</p>}
        <AccountNextStep account={account} words={words} {...options} />
      </div>
    </li>
  )
}

function describeAccount({ name, subtype, mask, kind }: LinkedAccount, words: AccountsMessages): string {
  const what = name ?? (subtype ? subtype[0]?.toUpperCase() + subtype.slice(1) : words.unknownAccount)
  return [what, mask && words.mask(mask), kind === 'third_party' && `· ${words.thirdParty}`].filter(Boolean).join(' ')
}

function Mark({ institution }: Pick<LinkedAccount, 'institution'>): ReactNode {
  return (
    <span data-slot="banklink-account-mark" aria-hidden="true">
      {institution.logo ? <img src={institution.logo} alt="" /> : (institution.name?.[0] ?? '•')}
    </span>
  )
}
