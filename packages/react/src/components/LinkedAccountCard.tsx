'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ReactNode, useId } from 'react'
import { accountLabel } from '../messages/accountLabel.ts'
import type { AccountsMessages } from '../messages/accountsMessages.ts'

export interface LinkedAccountCardProps {
  account: LinkedAccount
  words: AccountsMessages
  onRemove: () => void
}

/** One linked account in the list. */
export function LinkedAccountCard({ account, words, onRemove }: LinkedAccountCardProps): ReactNode {
  const nameId = useId()
  const { institution, status } = account
  return (
    <li data-slot="banklink-account" data-state={status} aria-labelledby={nameId}>
      <Mark institution={institution} />
      <div data-slot="banklink-account-text">
        <strong id={nameId}>{institution.name ?? words.unknownInstitution}</strong>
        <span>{describeAccount(account, words)}</span>
      </div>
      <span data-slot="banklink-account-status" data-state={status}>
        {words.accountStatus[status]}
        {status === 'unknown' && account.platformStatus ? `: ${account.platformStatus}` : ''}
      </span>
      {account.actions.includes('remove') && (
        <button
          type="button"
          data-slot="banklink-account-remove"
          aria-label={words.removeNamed(accountLabel(account))}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      )}
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
