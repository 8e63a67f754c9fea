import { type BanklinkError, isBanklinkError, type LinkBackend, type LinkedAccount } from '@banklink/core'
import type { QueryClient, UseQueryOptions } from '@tanstack/react-query'
import { type AccountKey, type AccountScope, accountKeys, isOwnerKnown } from './accountKeys.ts'
import { cachedAccounts } from './cachedAccounts.ts'
import { defineQuery } from './defineQuery.ts'
import { followInterval, isAwaited } from './followInterval.ts'

export type LinkedAccountQueryOptions<data = LinkedAccount> = UseQueryOptions<
  LinkedAccount,
  BanklinkError,
  data,
  AccountKey
>

export interface LinkedAccountQueryScope extends AccountScope {
  backend: LinkBackend
  /** Where the list may be already: what it says of the account is shown until the platform answers. */
  queryClient?: QueryClient
}

/**
 * One linked account. Waits while `id` is undefined. Followed while it changes by itself: every three seconds where
 * that takes seconds, every minute where it takes days, and when the person comes back to the page.
 *
 * Fails with `platform.account_not_found` at once, and then looks no more; after another answer that is final, such as that
 * nobody is signed in, only when the person comes back to the page.
 *
 * @example
 * await queryClient.prefetchQuery(linkedAccountQuery({ backend, ownerKey }, { id })) // in a loader
 */
export function linkedAccountQuery(
  scope: LinkedAccountQueryScope,
  { id }: { id: string | undefined },
): LinkedAccountQueryOptions {
  const { backend, queryClient } = scope
  const cached = () => queryClient && cachedAccounts(queryClient, scope)
  return defineQuery({
    queryKey: accountKeys.one(scope, id),
    read: id !== undefined && isOwnerKnown(scope) ? (call) => backend.get(id, call) : undefined,
    initialData: () => cached()?.data?.find((one) => one.id === id),
    initialDataUpdatedAt: () => cached()?.dataUpdatedAt,
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.error?.retryable !== false && followInterval([state.data]),
    refetchOnWindowFocus: ({ state }) =>
      state.data && isAwaited(state.data) && !isGone(state.error) ? 'always' : true,
  })
}

function isGone(error: BanklinkError | null): boolean {
  return isBanklinkError(error, 'platform.account_not_found')
}
