'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ChangeEvent, type ReactNode, useId } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { type UnavailableReason, whyUnavailable } from '../../query/splitAccounts.ts'
import { AccountCardContext, type NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { AccountMark } from '../linked-account-card/AccountMark.tsx'
import { AccountName } from '../linked-account-card/AccountName.tsx'
import { AccountNextStep } from '../linked-account-card/AccountNextStep.tsx'
import { AccountStatus } from '../linked-account-card/AccountStatus.tsx'
import { useKeptFocus } from '../linked-account-card/useKeptFocus.ts'
import type { OfState } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { type PickerMessages, pickerMessages } from './pickerMessages.ts'

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
  const words = useMessages(pickerMessages)
  const { ref: focusRef, ...focus } = useKeptFocus<HTMLDivElement>()
  const why = whyUnavailable(account)
  const state: AccountOptionState = { account, isPicked, why }
  const reason = why && reasonOf(why, words)
  return (
    <AccountCardContext.Provider value={{ account, id, contactHref, onCorrectNumbers }}>
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
        {why && <AccountStatus />}
        {reason && <p data-slot="banklink-account-option-why">{reason}</p>}
        <AccountNextStep />
      </PartWithRef>
    </AccountCardContext.Provider>
  )
}

function reasonOf(why: UnavailableReason, words: PickerMessages): string | undefined {
  const texts = { ...pickerMessages.unavailableReasons, ...words.unavailableReasons }
  return (texts as { [reason in UnavailableReason]?: string })[why]
}
