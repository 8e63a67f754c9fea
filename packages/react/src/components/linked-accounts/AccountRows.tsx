'use client'
import type { LinkedAccount } from '@banklink/core'
import { Fragment, type ReactNode } from 'react'
import { counted } from '../../messages/counted.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { LinkedAccountCard } from '../linked-account-card/LinkedAccountCard.tsx'
import { AccountNamesContext, useAccountLabel, useAccountNames } from '../linked-account-card/useAccountNames.ts'
import { Part } from '../part/Part.tsx'
import { RemoveAccountDialog } from '../remove-account-dialog/RemoveAccountDialog.tsx'
import { accountsMessages } from './accountsMessages.ts'
import type { LinkedAccountsProps, LinkedAccountsState } from './LinkedAccounts.tsx'
import { type RemovalQuestionOptions, removalQuestion } from './removalQuestion.ts'
import { useShownRows } from './useShownRows.ts'

type FromList = Pick<
  LinkedAccountsProps,
  'contactHref' | 'onCorrectNumbers' | 'onRemoved' | 'removeText' | 'renderAccount'
>

export interface AccountRowsProps extends FromList, Pick<RemovalQuestionOptions, 'asked' | 'section' | 'tell'> {
  state: LinkedAccountsState
  classNames: NonNullable<LinkedAccountsProps['classNames']>
  initialCount: number
  /** False where the app shows the accounts itself. */
  hasOwnList: boolean
  /** Asks for confirmation before an account is removed; null closes the dialog. */
  ask: (account: LinkedAccount | null) => void
}

/** The accounts of a list, and the dialog that confirms a removal. */
export function AccountRows(props: AccountRowsProps): ReactNode {
  const { state, hasOwnList, section, tell, asked, ask, removeText, onRemoved } = props
  const words = useMessages(accountsMessages)
  const names = useAccountNames()
  const nameOf = useAccountLabel()
  const dialog = removalQuestion({ section, words, nameOf, onRemoved, asked, tell, close: () => ask(null) })
  return (
    <AccountNamesContext.Provider value={names}>
      {hasOwnList && state.status === 'list' && <Rows {...props} />}
      {asked && (
        <RemoveAccountDialog
          account={asked}
          removeText={typeof removeText === 'function' ? removeText(asked) : removeText}
          {...dialog}
        />
      )}
    </AccountNamesContext.Provider>
  )
}

function Rows({ state, classNames, initialCount, renderAccount, ask, ...next }: AccountRowsProps): ReactNode {
  const { contactHref, onCorrectNumbers } = next
  const { accounts } = state
  const words = useMessages(accountsMessages)
  const { rows, hasMore, isExpanded, toggle } = useShownRows(accounts, initialCount)
  return (
    <>
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
}
