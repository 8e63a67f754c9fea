'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { type CallerQueryOptions, withCallerOptions } from '../query/defineQuery.ts'
import { type LinkedAccountQueryOptions, linkedAccountQuery } from '../query/linkedAccountQuery.ts'

export interface UseLinkedAccountParameters<data = LinkedAccount> {
  /**
   * TanStack Query's options for this call. The client's defaults don't apply, and the key, the function, the network
   * mode, and initial and placeholder data can't be changed.
   */
  query?: CallerQueryOptions<LinkedAccountQueryOptions<data>>
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
  const options = withCallerOptions(
    linkedAccountQuery(banklink, { id }) as LinkedAccountQueryOptions<data>,
    parameters.query,
  )
  return useQuery(options, banklink.queryClient)
}
