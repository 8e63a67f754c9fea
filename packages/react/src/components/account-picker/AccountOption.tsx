'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ChangeEvent, type ReactNode, useId } from 'react'
import { type Spoken, useMessages } from '../../messages/useMessages.ts'
import { type UnavailableReason, whyUnavailable } from '../../query/splitAccounts.ts'
import { AccountCardContext, type NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { AccountMark } from '../linked-account-card/AccountMark.tsx'
import { AccountName } from '../linked-account-card/AccountName.tsx'
import { AccountNextStep } from '../linked-account-card/AccountNextStep.tsx'
import { AccountStatus } from '../linked-account-card/AccountStatus.tsx'
import { reasonText, statusText } from '../linked-account-card/accountTexts.ts'
import { useKeptFocus } from '../linked-account-card/useKeptFocus.ts'
import { type AccountsMessages, accountsMessages } from '../linked-accounts/accountsMessages.ts'
import type { OfState } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'

/** State of one account in the picker. `why` is the reason it can't be chosen, or `null` if it can. */
export interface AccountOptionState {
  account: LinkedAccount
  isPicked: boolean
  why: UnavailableReason | null
}

export interface AccountOptionProps extends NextStepOptions {
  account: LinkedAccount
  name: string
  isPicked: boolean
  isRequired: boolean
  onPick: (event: ChangeEvent<HTMLInputElement>) => void
  className: OfState<string, AccountOptionState> | undefined
}

/** One account to choose, or why it can't be chosen, with its next step. */
export function AccountOption(props: AccountOptionProps): ReactNode {
  const { account, name, isPicked, isRequired, onPick, className, contactHref, onCorrectNumbers } = props
  const id = useId()
  const words = useMessages(accountsMessages)
  const { ref: focusRef, ...focus } = useKeptFocus<HTMLDivElement>()
  const why = whyUnavailable(account)
  const state: AccountOptionState = { account, isPicked, why }
  return (
    <AccountCardContext.Provider value={{ account, place: 'picker', id, contactHref, onCorrectNumbers }}>
      <PartWithRef
        as="div"
        state={state}
        className={className}
        innerRef={focusRef}
        data-slot="banklink-account-option"
        data-state={why ? 'unavailable' : 'available'}
        data-picked={isPicked || undefined}
        {...focus}
      >
        <label data-slot="banklink-account-option-label">
          <input
            type="radio"
            name={name}
            value={account.id}
            checked={isPicked}
            disabled={!!why}
            required={isRequired}
            aria-describedby={why ? `${id}status` : undefined}
            onChange={onPick}
          />
          <AccountMark />
          <AccountName />
        </label>
        {why && <AccountStatus>{whyText(account, words)}</AccountStatus>}
        <AccountNextStep />
      </PartWithRef>
    </AccountCardContext.Provider>
  )
}

/** The most specific text about why an account can't be chosen. */
function whyText(account: LinkedAccount, words: Spoken<AccountsMessages>): string {
  if (account.nextAction === 'contact') return words.contactText(account)
  return account.status === 'failed' ? reasonText(account.reason, words) : statusText(account, words)
}
