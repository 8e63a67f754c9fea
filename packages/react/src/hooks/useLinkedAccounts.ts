'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../provider/BanklinkContext.ts'
import { type LinkedAccountsQueryOptions, linkedAccountsQuery } from '../query/linkedAccountsQuery.ts'

export interface UseLinkedAccountsParameters<data = readonly LinkedAccount[]> {
  /** Anything of TanStack Query's options but the key and the function. */
  query?: Partial<Omit<LinkedAccountsQueryOptions<data>, 'queryKey' | 'queryFn'>>
}

export type UseLinkedAccountsReturn<data = readonly LinkedAccount[]> = UseQueryResult<data, BanklinkError>

/**
 * The owner's linked accounts, newest news of the platform.
 *
 * @example
 * const { data, error, isPending, refetch } = useLinkedAccounts()
 * const { data: usable } = useLinkedAccounts({ query: { select: (all) => all.filter((a) => a.canMoveMoney) } })
 */
export function useLinkedAccounts<data = readonly LinkedAccount[]>(
  parameters: UseLinkedAccountsParameters<data> = {},
): UseLinkedAccountsReturn<data> {
  const banklink = useBanklink()
  const options = { ...linkedAccountsQuery(banklink), ...parameters.query } as LinkedAccountsQueryOptions<data>
  return useQuery(options, banklink.queryClient)
}
