'use client'
import type { AccountKind } from '@banklink/core'
import { useCallback } from 'react'
import { splitAccounts, type TransferAccounts, transferable } from '../query/splitAccounts.ts'
import { type UseLinkedAccountsReturn, useLinkedAccounts } from './useLinkedAccounts.ts'

export interface UseTransferAccountsParameters {
  /** Only accounts of this kind, such as `own` if you debit the account. @default both */
  kind?: AccountKind | undefined
}

export type UseTransferAccountsReturn = UseLinkedAccountsReturn<TransferAccounts>

/**
 * Returns which of the owner's accounts can be used for transfers, and why the others can't. For a custom picker;
 * `AccountPicker` is the ready-made component.
 *
 * @example
 * const { data } = useTransferAccounts({ kind: 'own' })
 * const { available, unavailable } = data ?? { available: [], unavailable: [] }
 */
export function useTransferAccounts({ kind }: UseTransferAccountsParameters = {}): UseTransferAccountsReturn {
  return useLinkedAccounts({
    query: { select: useCallback((accounts) => splitAccounts(transferable(accounts, kind)), [kind]) },
  })
}
