'use client'
import type { LinkedAccount } from '@banklink/core'
import { type Context, createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'
import { accountLabel } from '../../messages/accountLabel.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { cachedAccounts } from '../../query/cachedAccounts.ts'
import { accountMessages } from './accountMessages.ts'
import { type AccountNames, accountNames, noNames } from './accountNames.ts'

/** The labels of a list, so that cards do not compute them separately. */
export const AccountNamesContext: Context<AccountNames | null> = createContext<AccountNames | null>(null)

/** Returns unique labels for the owner's accounts in the cached list. Requests nothing. */
export function useAccountNames(): AccountNames {
  const given = useContext(AccountNamesContext)
  const banklink = useBanklink()
  const { queryClient } = banklink
  const words = useMessages(accountMessages)
  const subscribe = useCallback(
    (onChange: () => void) => (given ? () => {} : queryClient.getQueryCache().subscribe(onChange)),
    [given, queryClient],
  )
  const read = () => {
    const accounts = given ? undefined : cachedAccounts(queryClient, banklink)?.data
    return given ?? (accounts ? accountNames(accounts, words) : noNames)
  }
  return useSyncExternalStore(subscribe, read, () => given ?? noNames)
}

/** Returns a function that labels an account uniquely in a sentence. */
export function useAccountLabel(): (account: LinkedAccount) => string {
  const names = useAccountNames()
  const words = useMessages(accountMessages)
  return (account) => names.get(account.id)?.label ?? accountLabel(account, words)
}
