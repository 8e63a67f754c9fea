'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ChangeEvent, type ReactNode, useId } from 'react'
import { type PickerMessages, pickerMessages } from '../messages/pickerMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { drawPart } from '../parts/drawPart.ts'
import type { OfState } from '../parts/PartProps.ts'
import { type UnavailableReason, whyUnavailable } from '../query/splitAccounts.ts'
import { AccountCardContext, type NextStepOptions } from './AccountCardContext.ts'
import { AccountMark } from './AccountMark.tsx'
import { AccountName } from './AccountName.tsx'
import { AccountNextStep } from './AccountNextStep.tsx'
import { AccountStatus } from './AccountStatus.tsx'
import { useKeptFocus } from './useKeptFocus.ts'

/** One account of the picker. `why`: why it can't be chosen; null where it can. */
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

/** One account to choose, or why it can't be and what to do about that. */
export function AccountOption(props: AccountOptionProps): ReactNode {
  const { account, name, isPicked, isRequired, onPick, className, contactHref, onCorrectNumbers } = props
  const id = useId()
  const words = useMessages(pickerMessages)
  const focus = useKeptFocus<HTMLDivElement>()
  const why = whyUnavailable(account)
  const state: AccountOptionState = { account, isPicked, why }
  const reason = why && reasonOf(why, words)
  return (
    <AccountCardContext.Provider value={{ account, id, contactHref, onCorrectNumbers }}>
      {drawPart('div', {
        state,
        own: {
          'data-slot': 'banklink-account-option',
          'data-state': why ? 'unavailable' : 'available',
          'data-picked': isPicked || undefined,
          ...focus,
          children: (
            <>
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
            </>
          ),
        },
        given: { className },
      })}
    </AccountCardContext.Provider>
  )
}

function reasonOf(why: UnavailableReason, words: PickerMessages): string | undefined {
  const texts = { ...pickerMessages.unavailableReasons, ...words.unavailableReasons }
  return (texts as { [reason in UnavailableReason]?: string })[why]
}
