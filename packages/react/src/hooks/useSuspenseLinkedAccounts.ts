'use client'
import { type BanklinkError, type LinkedAccount, usageError } from '@banklink/core'
import { type UseSuspenseQueryResult, useSuspenseQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { isOwnerKnown } from '../query/accountKeys.ts'
import { withCallerOptions } from '../query/defineQuery.ts'
import { linkedAccountsQuery } from '../query/linkedAccountsQuery.ts'
import type { UseLinkedAccountsParameters } from './useLinkedAccounts.ts'

export type UseSuspenseLinkedAccountsReturn<data = readonly LinkedAccount[]> = UseSuspenseQueryResult<
  data,
  BanklinkError
>

/**
 * The owner's linked accounts, for a component below `<Suspense>` and an error boundary: `data` is always defined.
 *
 * @throws `config.owner_key_missing` while the provider has no `ownerKey`, because the query could not start. Also
 * throws the error with which the list could not be loaded.
 * @example
 * const { data: accounts } = useSuspenseLinkedAccounts()
 */
export function useSuspenseLinkedAccounts<data = readonly LinkedAccount[]>(
  parameters: UseLinkedAccountsParameters<data> = {},
): UseSuspenseLinkedAccountsReturn<data> {
  const banklink = useBanklink()
  if (!isOwnerKnown(banklink)) throw usageError('config.owner_key_missing')
  return useSuspenseQuery(withCallerOptions(linkedAccountsQuery(banklink), parameters.query), banklink.queryClient)
}
