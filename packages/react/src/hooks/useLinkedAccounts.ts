'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { type AccountListKey, isOwnerKnown } from '../query/accountKeys.ts'
import { type CallerQueryOptions, readWhen, withCallerOptions } from '../query/defineQuery.ts'
import { linkedAccountsQuery } from '../query/linkedAccountsQuery.ts'

export interface UseLinkedAccountsParameters<data = readonly LinkedAccount[]> {
  /**
   * TanStack Query's options for this call. The client's defaults don't apply, and the key, the function, the network
   * mode, and initial and placeholder data can't be changed.
   */
  query?: CallerQueryOptions<readonly LinkedAccount[], AccountListKey, data> | undefined
}

export type UseLinkedAccountsReturn<data = readonly LinkedAccount[]> = UseQueryResult<data, BanklinkError>

/**
 * Returns the owner's linked accounts, with the platform's current data. Waits while there is no owner.
 *
 * @example
 * const { data, error, isPending, refetch } = useLinkedAccounts()
 * const { data: usable } = useLinkedAccounts({ query: { select: (all) => all.filter((a) => a.canMoveMoney) } })
 */
export function useLinkedAccounts<data = readonly LinkedAccount[]>(
  parameters: UseLinkedAccountsParameters<data> = {},
): UseLinkedAccountsReturn<data> {
  const banklink = useBanklink()
  const options = withCallerOptions(linkedAccountsQuery(banklink), parameters.query)
  return useQuery(readWhen(isOwnerKnown(banklink), options), banklink.queryClient)
}
