'use client'
import { useEffect, useRef, useState } from 'react'
import { counted } from '../../messages/counted.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { LinkedAccountsState } from './LinkedAccounts.tsx'
import type { ListMessages } from './listMessages.ts'

/**
 * Returns the number of accounts once, for a list whose loading was announced. Returns nothing if the list is there at
 * the first render, because screen readers read it in place.
 */
export function useCountOnce({ status, accounts }: LinkedAccountsState, words: Spoken<ListMessages>): string {
  const [count, setCount] = useState<number | null>(null)
  const wasLoading = useRef(false)
  useEffect(() => {
    if (wasLoading.current && status === 'list') setCount(accounts.length)
    wasLoading.current = status === 'loading'
  }, [status, accounts])
  return count === null ? '' : counted(count, { say: words.accountsLoaded, locale: words.locale })
}
