'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ComponentPropsWithoutRef, Fragment, type ReactNode, useRef, useState } from 'react'
import { useLinkedAccounts } from '../hooks/useLinkedAccounts.ts'
import { type AccountsMessages, accountsMessages } from '../messages/accountsMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { useBanklink } from '../provider/BanklinkContext.ts'
import type { NextStepOptions } from './AccountCardContext.ts'
import { LinkedAccountCard } from './LinkedAccountCard.tsx'
import { RemoveAccountDialog } from './RemoveAccountDialog.tsx'

export interface LinkedAccountsProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, NextStepOptions {
  /**
   * One account in a look of your own: an `<li>`. `remove` asks before it removes.
   *
   * @default LinkedAccountCard
   */
  children?: (account: LinkedAccount, act: { remove: () => void }) => ReactNode
}

/**
 * The owner's linked accounts: loading, none yet, an error with a way on, or the list. Each says what is to be done
 * next, and can be removed, after a question.
 *
 * @example
 * <LinkedAccounts />
 * @selector [data-slot="banklink-accounts"][data-state="loading|empty|error|list"]
 */
export function LinkedAccounts(props: LinkedAccountsProps): ReactNode {
  // What was asked and told is the owner's.
  const { ownerKey } = useBanklink()
  return <OwnAccounts key={ownerKey} {...props} />
}

function OwnAccounts(props: LinkedAccountsProps): ReactNode {
  const { children, contactHref, onCorrectNumbers, ...rest } = props
  const options = { ...(contactHref && { contactHref }), ...(onCorrectNumbers && { onCorrectNumbers }) }
  const words = useMessages(accountsMessages)
  const accounts = useLinkedAccounts()
  const [asked, ask] = useState<LinkedAccount | null>(null)
  const [news, tell] = useState('')
  const section = useRef<HTMLElement>(null)
  const { data } = accounts
  const state = data ? (data.length > 0 ? 'list' : 'empty') : accounts.error ? 'error' : 'loading'
  // Where the button that was pressed goes away, the focus must not go with it.
  const keepFocus = () => section.current?.focus()
  const retry = () => {
    keepFocus()
    void accounts.refetch()
  }
  const close = () => {
    ask(null)
    if (document.activeElement === document.body) keepFocus()
  }
  const end = (told: string) => {
    tell(told)
    const { activeElement } = document
    // On the button of an account that is about to leave the list, or gone with it.
    if (activeElement === document.body || section.current?.contains(activeElement)) keepFocus()
  }
  return (
    <section
      aria-label={words.accountsLabel}
      tabIndex={-1}
      {...rest}
      ref={section}
      data-slot="banklink-accounts"
      data-state={state}
    >
      <div role="status" data-slot="banklink-accounts-news">
        {state === 'loading' ? words.accountsLoading : news}
      </div>
      {state === 'loading' && <Skeleton />}
      {state === 'error' && <Failure words={words} onRetry={retry} />}
      {state === 'empty' && <Empty words={words} />}
      {state === 'list' && (
        <ul data-slot="banklink-accounts-list">
          {data?.map((account) => {
            const remove = () => ask(account)
            return children ? (
              <Fragment key={account.id}>{children(account, { remove })}</Fragment>
            ) : (
              <LinkedAccountCard key={account.id} account={account} onRemove={remove} {...options} />
            )
          })}
        </ul>
      )}
      {asked && <RemoveAccountDialog account={asked} words={words} onClose={close} onEnded={end} />}
    </section>
  )
}

function Empty({ words }: { words: AccountsMessages }): ReactNode {
  return (
    <div data-slot="banklink-accounts-empty">
      <p>{words.accountsEmptyTitle}</p>
      <p>{words.accountsEmptyText}</p>
    </div>
  )
}

function Failure({ words, onRetry }: { words: AccountsMessages; onRetry: () => void }): ReactNode {
  return (
    <div role="alert" data-slot="banklink-accounts-error">
      <p>{words.accountsFailed}</p>
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}

/** As high as the words for an empty list, so that a button below it stays where somebody is about to click. */
function Skeleton(): ReactNode {
  return (
    <div aria-hidden="true" data-slot="banklink-accounts-skeleton">
      <span />
    </div>
  )
}
