'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { type AccountKey, isOwnerKnown } from '../query/accountKeys.ts'
import { type CallerQueryOptions, readWhen, withCallerOptions } from '../query/defineQuery.ts'
import { linkedAccountQuery } from '../query/linkedAccountQuery.ts'

export interface UseLinkedAccountParameters<data = LinkedAccount> {
  /** The account's ID. While it is undefined, nothing is requested. */
  id: string | undefined
  /**
   * TanStack Query's options for this call. The client's defaults don't apply, and the key, the function, the network
   * mode, and initial and placeholder data can't be changed.
   */
  query?: CallerQueryOptions<LinkedAccount, AccountKey, data> | undefined
}

export type UseLinkedAccountReturn<data = LinkedAccount> = UseQueryResult<data, BanklinkError>

/**
 * Returns one linked account by its ID, with the platform's current data; data from the list is shown at once. Waits
 * while there is no owner or no ID. An account that doesn't exist, or that belongs to another owner, fails with
 * `platform.account_not_found`.
 *
 * @example
 * const { data: account, error } = useLinkedAccount({ id })
 * const { data: status } = useLinkedAccount({ id, query: { select: (account) => account.status } })
 */
export function useLinkedAccount<data = LinkedAccount>(
  parameters: UseLinkedAccountParameters<data>,
): UseLinkedAccountReturn<data> {
  const { id, query } = parameters
  const banklink = useBanklink()
  const options = withCallerOptions(linkedAccountQuery(banklink, { id: id ?? '' }), query)
  return useQuery(readWhen(id !== undefined && isOwnerKnown(banklink), options), banklink.queryClient)
}
