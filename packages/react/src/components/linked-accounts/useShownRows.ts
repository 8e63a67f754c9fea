'use client'
import type { LinkedAccount } from '@banklink/core'
import { useMemo, useState } from 'react'
import { type AccountRow, groupByBank } from './groupByBank.ts'

export interface ShownRows {
  rows: readonly AccountRow[]
  /** Whether the list has accounts that it doesn't show at first. */
  hasMore: boolean
  isExpanded: boolean
  toggle: () => void
}

/** The first accounts and all that have a next step, or all accounts after the user asks for them. */
export function useShownRows(accounts: readonly LinkedAccount[], initialCount: number): ShownRows {
  const [isExpanded, expand] = useState(false)
  const all = useMemo(() => groupByBank(accounts), [accounts])
  const first = useMemo(() => {
    const shown = all.filter(({ account }, index) => index < initialCount || account.nextAction !== null)
    return shown.length < all.length ? groupByBank(shown.map(({ account }) => account)) : all
  }, [all, initialCount])
  return {
    rows: isExpanded ? all : first,
    hasMore: first.length < all.length,
    isExpanded,
    toggle: () => expand((was) => !was),
  }
}
