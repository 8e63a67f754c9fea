'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  Fragment,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useRef,
} from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'
import { type UseLinkedAccountsReturn, useLinkedAccounts } from '../../hooks/useLinkedAccounts.ts'
import { useMessages } from '../../messages/useMessages.ts'
import type { NextStepOptions } from '../linked-account-card/AccountCardContext.ts'
import { LinkedAccountCard } from '../linked-account-card/LinkedAccountCard.tsx'
import { drawPart } from '../part/drawPart.ts'
import { OwnLook } from '../part/OwnLook.tsx'
import type { ClassNames, PartProps } from '../part/PartProps.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import { RemoveAccountDialog, type RemovedReason } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { AccountsEmpty } from './AccountsEmpty.tsx'
import { AccountsFailure } from './AccountsFailure.tsx'
import { AccountsSkeleton } from './AccountsSkeleton.tsx'
import { accountsMessages } from './accountsMessages.ts'
import { useCountOnce } from './useCountOnce.ts'
import { useRemovalQuestion } from './useRemovalQuestion.ts'

/** Where the list is. `error` is there while nothing could be loaded. */
export interface LinkedAccountsState {
  status: 'loading' | 'empty' | 'error' | 'list'
  accounts: readonly LinkedAccount[]
  error: BanklinkError | null
}

/** What can be done with the list. */
export interface LinkedAccountsActs {
  /** Asks before it removes. */
  remove: (account: LinkedAccount) => void
  /** Reads the list again. */
  retry: () => void
}

export interface LinkedAccountsProps
  extends Omit<PartProps<'section', LinkedAccountsState>, 'children'>,
    NextStepOptions {
  /** Classes for the parts; the section's own is `className`. */
  classNames?: ClassNames<'news' | 'skeleton' | 'empty' | 'error' | 'list', LinkedAccountsState>
  /** What is said where there is no account yet, such as a `LinkIntro`. Its room is held while the list loads. */
  empty?: ReactNode
  /**
   * One account in a look of your own: an `<li>`. `remove` asks before it removes.
   *
   * @default LinkedAccountCard
   */
  renderAccount?: (account: LinkedAccount, act: { remove: () => void }) => ReactNode
  /** A look of your own for all of it. News of a removal, and the question before it, stay ours. */
  children?: (state: LinkedAccountsState, act: LinkedAccountsActs) => ReactNode
  /** What removing means in this app. @default the message `removeText` */
  removeText?: ReactNode | ((account: LinkedAccount) => ReactNode)
  /** An account was removed here. `gone`: it was not there any more. */
  onRemoved?: (account: LinkedAccount, info: { reason: RemovedReason }) => void
}

/**
 * The owner's linked accounts: loading, none yet, an error with a way on, or the list. Each says what is to be done
 * next, and can be removed, after a question.
 *
 * @example
 * <LinkedAccounts onRemoved={(account) => console.log(account.mask)} />
 * @selector [data-slot="banklink-accounts"][data-state="loading|empty|error|list"]
 */
export const LinkedAccounts: ForwardRefExoticComponent<LinkedAccountsProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  LinkedAccountsProps
>(function LinkedAccounts(props, ref) {
  // What was asked and told is the owner's.
  const { ownerKey } = useBanklink()
  return <OwnAccounts key={ownerKey} {...props} sectionRef={ref} />
})

function OwnAccounts(props: LinkedAccountsProps & { sectionRef: ForwardedRef<HTMLElement> }): ReactNode {
  const { children, contactHref, onCorrectNumbers, sectionRef, classNames = {}, ...rest } = props
  const { empty, renderAccount, removeText, onRemoved, ...given } = rest
  const words = useMessages(accountsMessages)
  const query = useLinkedAccounts()
  const section = useRef<HTMLElement>(null)
  const merged = useMergedRef(section, sectionRef)
  // Where the button that was pressed goes away, the focus must not go with it.
  const keepFocus = () => section.current?.focus()
  const { asked, news, ask, dialog } = useRemovalQuestion({ section, words, onRemoved })
  const retry = () => {
    keepFocus()
    void query.refetch()
  }
  const state = stateOf(query)
  const { status, accounts } = state
  const count = useCountOnce(state, words)
  const look = children ? (
    <OwnLook draw={children} state={state} act={{ remove: ask, retry }} />
  ) : (
    <>
      {status === 'loading' && <AccountsSkeleton state={state} className={classNames.skeleton} held={empty} />}
      {status === 'error' && <AccountsFailure {...{ state, retry }} error={state.error} className={classNames.error} />}
      {status === 'empty' && (
        <AccountsEmpty state={state} className={classNames.empty}>
          {empty}
        </AccountsEmpty>
      )}
      {status === 'list' &&
        drawPart('ul', {
          state,
          own: {
            'data-slot': 'banklink-accounts-list',
            children: accounts.map((account) => (
              <Fragment key={account.id}>
                {renderAccount ? (
                  renderAccount(account, { remove: () => ask(account) })
                ) : (
                  <LinkedAccountCard {...{ account, contactHref, onCorrectNumbers }} onRemove={ask} />
                )}
              </Fragment>
            )),
          },
          given: { className: classNames.list },
        })}
    </>
  )
  return drawPart('section', {
    state,
    own: {
      ref: merged,
      'aria-label': words.accountsLabel,
      tabIndex: -1,
      'data-slot': 'banklink-accounts',
      'data-state': status,
      children: (
        <>
          {drawPart('div', {
            state,
            own: {
              role: 'status',
              'data-slot': 'banklink-accounts-news',
              'data-state': news ? 'told' : 'unseen',
              children: status === 'loading' ? words.accountsLoading : news || count,
            },
            given: { className: classNames.news },
          })}
          {look}
          {asked && (
            <RemoveAccountDialog
              account={asked}
              removeText={typeof removeText === 'function' ? removeText(asked) : removeText}
              {...dialog}
            />
          )}
        </>
      ),
    },
    given,
  })
}

function stateOf({ data, error }: UseLinkedAccountsReturn): LinkedAccountsState {
  if (data) return { status: data.length > 0 ? 'list' : 'empty', accounts: data, error: null }
  return { status: error ? 'error' : 'loading', accounts: [], error }
}
