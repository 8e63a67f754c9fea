'use client'
import type { AccountKind, BanklinkError, LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useId,
  useMemo,
  useRef,
} from 'react'
import { useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { splitAccounts, type TransferAccounts, transferable } from '../../query/splitAccounts.ts'
import type { NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { AccountNamesContext, useAccountLabel, useAccountNames } from '../linked-account-card/useAccountNames.ts'
import { AccountsEmpty } from '../linked-accounts/AccountsEmpty.tsx'
import { AccountsFailure } from '../linked-accounts/AccountsFailure.tsx'
import { AccountsSkeleton } from '../linked-accounts/AccountsSkeleton.tsx'
import { accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, OfState, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import { AccountOption, type AccountOptionState } from './AccountOption.tsx'
import { pickerMessages } from './pickerMessages.ts'
import { type PickedAccount, type PickInfo, usePickedAccount } from './usePickedAccount.ts'

/** State of the picker. `picked`: the chosen account, which can be used for transfers. */
export interface AccountPickerState extends TransferAccounts {
  status: 'loading' | 'empty' | 'error' | 'list'
  picked: LinkedAccount | null
  error: BanklinkError | null
}

export interface AccountPickerProps
  extends Omit<PartProps<'fieldset', AccountPickerState>, 'children' | 'defaultValue'>,
    NextStepOptions {
  /** ID of the chosen account, for a controlled picker; null for none. */
  value?: string | null | undefined
  /** ID of the initially chosen account, for an uncontrolled picker. */
  defaultValue?: string | null | undefined
  /**
   * Called when the user chooses an account, and with `null` when the chosen account can no longer be used for
   * transfers.
   */
  onValueChange?: ((account: LinkedAccount | null, info: PickInfo) => void) | undefined
  /** Name of the form field that holds the chosen account's ID. */
  name?: string | undefined
  /**
   * Whether a form requires a choice while any account can be chosen. If none can, nothing is submitted under `name`,
   * and the form must handle that.
   *
   * @default false
   */
  required?: boolean | undefined
  /** Only accounts of this kind, such as `own` if you debit the account. @default both */
  kind?: AccountKind | undefined
  /** Label of the group. @default the message `pickAccount` */
  label?: ReactNode | undefined
  /** Shown if there are no accounts, such as a `LinkIntro`. Its space is reserved while the list loads. */
  empty?: ReactNode | undefined
  /** Classes of the inner parts; the group has `className`. */
  classNames?:
    | (ClassNames<'label' | 'news' | 'skeleton' | 'empty' | 'error', AccountPickerState> & {
        option?: OfState<string, AccountOptionState> | undefined
      })
    | undefined
  /** Custom content of the group. */
  children?:
    | ((state: AccountPickerState, actions: Pick<PickedAccount, 'pick'> & { retry: () => void }) => ReactNode)
    | undefined
}

/**
 * Asks which account to use for a transfer. Accounts that can't be used are listed too, with the reason and the next
 * step.
 *
 * @example
 * <AccountPicker name="from" kind="own" onValueChange={(account) => setFrom(account?.id ?? null)} />
 * @selector [data-slot="banklink-account-picker"][data-state="loading|empty|error|list"] the group
 * @selector [data-slot="banklink-account-picker-label"] its label
 * @selector [data-slot="banklink-account-picker-news"] a choice that was lost
 * @selector [data-slot="banklink-account-option"][data-state="available|unavailable"] one account
 * @selector [data-slot="banklink-account-option"][data-picked] the chosen account
 * @selector [data-slot="banklink-account-option-label"] its radio button, mark and name
 */
export const AccountPicker: ForwardRefExoticComponent<AccountPickerProps & RefAttributes<HTMLFieldSetElement>> =
  perOwner<HTMLFieldSetElement, AccountPickerProps>(PickerOfOwner)

function PickerOfOwner(all: AccountPickerProps & { forwardedRef: ForwardedRef<HTMLFieldSetElement> }): ReactNode {
  const { value, defaultValue, onValueChange, name, required = false, kind, label, empty, ...rest } = all
  const { classNames = {}, children, contactHref, onCorrectNumbers, forwardedRef, ...props } = rest
  const words = { ...useMessages(accountsMessages), ...useMessages(pickerMessages) }
  const names = useAccountNames()
  const labelOf = useAccountLabel()
  const id = useId()
  const query = useLinkedAccounts()
  const { data, error } = query
  const accounts = useMemo(() => data && transferable(data, kind), [data, kind])
  const { picked, lost, pick } = usePickedAccount({ accounts, value, defaultValue, onValueChange })
  const group = useRef<HTMLFieldSetElement>(null)
  const retry = () => {
    group.current?.focus()
    void query.refetch()
  }
  const status = accounts ? (accounts.length > 0 ? 'list' : 'empty') : error ? 'error' : 'loading'
  const state: AccountPickerState = { status, picked, error: data ? null : error, ...splitAccounts(accounts ?? []) }
  const content = children ? (
    <CustomContent render={children} state={state} actions={{ pick, retry }} />
  ) : (
    <>
      {status === 'loading' && <AccountsSkeleton state={state} className={classNames.skeleton} held={empty} />}
      {status === 'error' && <AccountsFailure {...{ state, error, retry }} className={classNames.error} />}
      {status === 'empty' && (
        <AccountsEmpty state={state} className={classNames.empty}>
          {empty}
        </AccountsEmpty>
      )}
      {accounts?.map((account) => (
        <AccountOption
          key={account.id}
          {...{ account, contactHref, onCorrectNumbers }}
          name={name ?? id}
          isPicked={account.id === picked?.id}
          isRequired={required}
          onPick={(event) => pick(account, event)}
          className={classNames.option}
        />
      ))}
    </>
  )
  return (
    <PartWithRef
      as="fieldset"
      state={state}
      props={props}
      forwardedRef={forwardedRef}
      innerRef={group}
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}label`}
      aria-busy={status === 'loading' || undefined}
      data-slot="banklink-account-picker"
      data-state={status}
    >
      <Part
        as="span"
        state={state}
        className={classNames.label}
        id={`${id}label`}
        data-slot="banklink-account-picker-label"
      >
        {label ?? words.pickAccount}
      </Part>
      <Part as="div" state={state} className={classNames.news} role="status" data-slot="banklink-account-picker-news">
        {status === 'loading' ? words.accountsLoading : lost && words.pickedUnavailable(labelOf(lost))}
      </Part>
      <AccountNamesContext.Provider value={names}>{content}</AccountNamesContext.Provider>
    </PartWithRef>
  )
}
