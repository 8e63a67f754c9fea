'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
  useRef,
  useState,
} from 'react'
import { type UseLinkedAccountsReturn, useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import type { RemovedReason } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { AccountsEmpty } from './AccountsEmpty.tsx'
import { AccountsFailure } from './AccountsFailure.tsx'
import { AccountsSkeleton } from './AccountsSkeleton.tsx'
import { listMessages } from './listMessages.ts'
import { useCountOnce } from './useCountOnce.ts'
import { useRowsModule } from './useRowsModule.ts'

/** State of the list. `error` is set while nothing could be loaded: the accounts, or the script that shows them. */
export interface LinkedAccountsState {
  status: 'loading' | 'empty' | 'error' | 'list'
  accounts: readonly LinkedAccount[]
  error: BanklinkError | null
}

/** Actions of the list. */
export interface LinkedAccountsActions {
  /** Asks for confirmation before it removes the account. */
  remove: (account: LinkedAccount) => void
  /** Refetches the list. */
  retry: () => void
}

export interface LinkedAccountsProps
  extends Omit<PartProps<'section', LinkedAccountsState>, 'children'>,
    NextStepOptions {
  /** Classes of the inner parts; the section has `className`. */
  classNames?: ClassNames<'news' | 'skeleton' | 'empty' | 'error' | 'list' | 'more', LinkedAccountsState> | undefined
  /**
   * How many accounts are shown before the user asks for all of them. Accounts that have a next step are always shown.
   *
   * @default 10
   */
  initialCount?: number | undefined
  /** Shown if there are no accounts, such as a `LinkIntro`. Its space is reserved while the list loads. */
  empty?: ReactNode | undefined
  /**
   * Renders one account; return an `<li>`. `remove` asks for confirmation before it removes the account.
   *
   * @default LinkedAccountCard
   */
  renderAccount?: ((account: LinkedAccount, actions: { remove: () => void }) => ReactNode) | undefined
  /**
   * A function that renders custom content. The status of a removal and its confirmation dialog are still the kit's.
   */
  children?: ((state: LinkedAccountsState, actions: LinkedAccountsActions) => ReactNode) | undefined
  /** What a removal means in this app. @default the message `removeText` */
  removeText?: ReactNode | ((account: LinkedAccount) => ReactNode) | undefined
  /** Called after an account was removed here. `gone`: it had already been removed. */
  onRemoved?: ((account: LinkedAccount, info: { reason: RemovedReason }) => void) | undefined
}

/**
 * Lists the user's linked accounts, with loading, empty and error states. Each account shows its next action and can be
 * removed after confirmation.
 *
 * @example
 * <LinkedAccounts onRemoved={(account) => console.log(account.mask)} />
 * @selector [data-slot="banklink-accounts"][data-state="loading|empty|error|list"] the root
 * @selector [data-slot="banklink-accounts-news"] the status, such as which account was removed
 * @selector [data-slot="banklink-accounts-list"] the list
 * @selector [data-slot="banklink-accounts-more"] shows all accounts
 * @selector [data-slot="banklink-accounts-skeleton"] the placeholder while the list loads
 * @selector [data-slot="banklink-accounts-empty"] shown if there are no accounts
 * @selector [data-slot="banklink-accounts-error"] the error message
 */
export const LinkedAccounts: ForwardRefExoticComponent<LinkedAccountsProps & RefAttributes<HTMLElement>> = perOwner<
  HTMLElement,
  LinkedAccountsProps
>(AccountsOfOwner)

function AccountsOfOwner(all: LinkedAccountsProps & { forwardedRef: ForwardedRef<HTMLElement> }): ReactNode {
  const { children, contactHref, onCorrectNumbers, forwardedRef, classNames = {}, ...rest } = all
  const { empty, initialCount = 10, renderAccount, removeText, onRemoved, ...props } = rest
  const words = useMessages(listMessages)
  const query = useLinkedAccounts()
  const rows = useRowsModule(query.data)
  const section = useRef<HTMLElement>(null)
  const [asked, ask] = useState<LinkedAccount | null>(null)
  const [news, tell] = useState('')
  const state = stateOf(query, rows)
  const { status } = state
  const count = useCountOnce(state, words)
  const retry = () => {
    // Where the button that was pressed goes away, the focus must not go with it.
    section.current?.focus()
    rows.load()
    void query.refetch()
  }
  const { AccountRows } = rows.module ?? {}
  return (
    <PartWithRef
      as="section"
      state={state}
      props={props}
      forwardedRef={forwardedRef}
      innerRef={section}
      aria-label={words.accountsLabel}
      tabIndex={-1}
      data-slot="banklink-accounts"
      data-state={status}
    >
      <Part
        as="div"
        state={state}
        className={classNames.news}
        role="status"
        data-slot="banklink-accounts-news"
        data-state={news ? 'told' : 'unseen'}
      >
        {status === 'loading' ? words.accountsLoading : news || count}
      </Part>
      {children ? (
        <CustomContent render={children} state={state} actions={{ remove: ask, retry }} />
      ) : (
        <>
          {status === 'loading' && <AccountsSkeleton state={state} className={classNames.skeleton} held={empty} />}
          {status === 'error' && (
            <AccountsFailure {...{ state, retry }} error={state.error} className={classNames.error} />
          )}
          {status === 'empty' && (
            <AccountsEmpty state={state} className={classNames.empty}>
              {empty}
            </AccountsEmpty>
          )}
        </>
      )}
      {AccountRows && (
        <AccountRows
          {...{ state, classNames, section, initialCount, renderAccount, contactHref, onCorrectNumbers }}
          {...{ removeText, onRemoved, asked, ask, tell }}
          hasOwnList={!children}
        />
      )}
    </PartWithRef>
  )
}

function stateOf(
  { data, error }: UseLinkedAccountsReturn,
  rows: Pick<ReturnType<typeof useRowsModule>, 'module' | 'error'>,
): LinkedAccountsState {
  if (data?.length === 0) return { status: 'empty', accounts: data, error: null }
  if (data && rows.module) return { status: 'list', accounts: data, error: null }
  const failure = data ? rows.error : error
  return { status: failure ? 'error' : 'loading', accounts: [], error: failure }
}
