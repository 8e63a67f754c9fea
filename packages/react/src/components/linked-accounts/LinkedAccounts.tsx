'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  Fragment,
  type ReactNode,
  type RefAttributes,
  useRef,
} from 'react'
import { type UseLinkedAccountsReturn, useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { counted } from '../../messages/counted.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { LinkedAccountCard } from '../linked-account-card/LinkedAccountCard.tsx'
import { AccountNamesContext, useAccountLabel, useAccountNames } from '../linked-account-card/useAccountNames.ts'
import { CustomContent } from '../part/CustomContent.tsx'
import { Part } from '../part/Part.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { perOwner } from '../part/perOwner.tsx'
import { RemoveAccountDialog, type RemovedReason } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { AccountsEmpty } from './AccountsEmpty.tsx'
import { AccountsFailure } from './AccountsFailure.tsx'
import { AccountsSkeleton } from './AccountsSkeleton.tsx'
import { accountsMessages } from './accountsMessages.ts'
import { useCountOnce } from './useCountOnce.ts'
import { useRemovalQuestion } from './useRemovalQuestion.ts'
import { useShownRows } from './useShownRows.ts'

/** State of the list. `error` is set while nothing could be loaded. */
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
 * @selector [data-slot="banklink-accounts"][data-state="loading|empty|error|list"]
 */
export const LinkedAccounts: ForwardRefExoticComponent<LinkedAccountsProps & RefAttributes<HTMLElement>> = perOwner<
  HTMLElement,
  LinkedAccountsProps
>(AccountsOfOwner)

function AccountsOfOwner(all: LinkedAccountsProps & { forwardedRef: ForwardedRef<HTMLElement> }): ReactNode {
  const { children, contactHref, onCorrectNumbers, forwardedRef, classNames = {}, ...rest } = all
  const { empty, initialCount = 10, renderAccount, removeText, onRemoved, ...props } = rest
  const words = useMessages(accountsMessages)
  const query = useLinkedAccounts()
  const section = useRef<HTMLElement>(null)
  // Where the button that was pressed goes away, the focus must not go with it.
  const keepFocus = () => section.current?.focus()
  const { asked, news, ask, dialog } = useRemovalQuestion({ section, words, nameOf: useAccountLabel(), onRemoved })
  const retry = () => {
    keepFocus()
    void query.refetch()
  }
  const state = stateOf(query)
  const { status, accounts } = state
  const count = useCountOnce(state, words)
  const names = useAccountNames()
  const { rows, hasMore, isExpanded, toggle } = useShownRows(accounts, initialCount)
  const content = children ? (
    <CustomContent render={children} state={state} actions={{ remove: ask, retry }} />
  ) : (
    <>
      {status === 'loading' && <AccountsSkeleton state={state} className={classNames.skeleton} held={empty} />}
      {status === 'error' && <AccountsFailure {...{ state, retry }} error={state.error} className={classNames.error} />}
      {status === 'empty' && (
        <AccountsEmpty state={state} className={classNames.empty}>
          {empty}
        </AccountsEmpty>
      )}
      {status === 'list' && (
        <Part
          as="ul"
          state={state}
          className={classNames.list}
          data-slot="banklink-accounts-list"
          data-expanded={(hasMore && isExpanded) || undefined}
        >
          {rows.map(({ account, followsSameBank }) => (
            <Fragment key={account.id}>
              {renderAccount ? (
                renderAccount(account, { remove: () => ask(account) })
              ) : (
                <LinkedAccountCard {...{ account, followsSameBank, contactHref, onCorrectNumbers }} onRemove={ask} />
              )}
            </Fragment>
          ))}
        </Part>
      )}
      {hasMore && (
        <Part
          as="button"
          state={state}
          className={classNames.more}
          type="button"
          data-slot="banklink-accounts-more"
          data-tone="quiet"
          aria-expanded={isExpanded}
          onClick={toggle}
        >
          {isExpanded
            ? words.accountsFewer
            : counted(accounts.length, { say: words.accountsAll, locale: words.locale })}
        </Part>
      )}
    </>
  )
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
      <AccountNamesContext.Provider value={names}>
        {content}
        {asked && (
          <RemoveAccountDialog
            account={asked}
            removeText={typeof removeText === 'function' ? removeText(asked) : removeText}
            {...dialog}
          />
        )}
      </AccountNamesContext.Provider>
    </PartWithRef>
  )
}

function stateOf({ data, error }: UseLinkedAccountsReturn): LinkedAccountsState {
  if (data) return { status: data.length > 0 ? 'list' : 'empty', accounts: data, error: null }
  return { status: error ? 'error' : 'loading', accounts: [], error }
}
