'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../provider/BanklinkContext.ts'
import { type LinkedAccountQueryOptions, linkedAccountQuery } from '../query/linkedAccountQuery.ts'

export interface UseLinkedAccountParameters<data = LinkedAccount> {
  /** Anything of TanStack Query's options but the key and the function. */
  query?: Partial<Omit<LinkedAccountQueryOptions<data>, 'queryKey' | 'queryFn'>>
}

export type UseLinkedAccountReturn<data = LinkedAccount> = UseQueryResult<data, BanklinkError>

/**
 * One linked account by its id, newest news of the platform. What the list knows of it is there at once. An account
 * that is not there, or is somebody else's, is the error `platform.account_not_found`.
 *
 * @example
 * const { data: account, error } = useLinkedAccount(id)
 * const { data: status } = useLinkedAccount(id, { query: { select: (account) => account.status } })
 */
export function useLinkedAccount<data = LinkedAccount>(
  id: string | undefined,
  parameters: UseLinkedAccountParameters<data> = {},
): UseLinkedAccountReturn<data> {
  const banklink = useBanklink()
  const options = { ...linkedAccountQuery(banklink, { id }), ...parameters.query } as LinkedAccountQueryOptions<data>
  return useQuery(options, banklink.queryClient)
}
