'use client'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../messages/counted.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { AccountsMessages } from './accountsMessages.ts'
import type { LinkedAccountsState } from './LinkedAccounts.tsx'

/** How many accounts a list had when it was loaded, for who heard that it loads. What is there at once is read where it stands. */
export function useCountOnce({ status, accounts }: LinkedAccountsState, words: Spoken<AccountsMessages>): string {
  const [count, setCount] = useState<number | null>(null)
  const wasLoading = useRef(false)
  useEffect(() => {
    if (wasLoading.current && status === 'list') setCount(accounts.length)
    wasLoading.current = status === 'loading'
  }, [status, accounts])
  return count === null ? '' : counted(count, { say: words.accountsLoaded, locale: words.locale })
}
