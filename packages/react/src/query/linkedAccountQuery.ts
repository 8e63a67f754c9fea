import { type BanklinkError, isBanklinkError, type LinkBackend, type LinkedAccount } from '@banklink/core'
import type { QueryClient } from '@tanstack/react-query'
import { type AccountKey, type AccountScope, accountKeys, requireOwner } from './accountKeys.ts'
import { cachedAccounts } from './cachedAccounts.ts'
import { defineQuery, type KitQuery } from './defineQuery.ts'
import { followInterval, isAwaited } from './followInterval.ts'

export type LinkedAccountQueryOptions = KitQuery<LinkedAccount, AccountKey>

export interface LinkedAccountQueryScope extends AccountScope {
  backend: LinkBackend
  /** A client that may have the list: its data of the account is shown until the platform answers. */
  queryClient?: QueryClient | undefined
}

/**
 * One linked account. While its status can change automatically, it is refetched every three seconds if the change
 * takes seconds, every minute if it takes days, and when the user returns to the page.
 * Fails with `platform.account_not_found` at once and then stops refetching; after another final error, such as a 401,
 * it refetches only when the user returns to the page.
 * Fails with `config.owner_key_missing` without an owner; `useLinkedAccount` waits for an owner and an ID.
 *
 * @example
 * await queryClient.prefetchQuery(linkedAccountQuery({ backend, ownerKey }, { id })) // in a loader
 */
export function linkedAccountQuery(scope: LinkedAccountQueryScope, { id }: { id: string }): LinkedAccountQueryOptions {
  const { backend, queryClient } = scope
  const cached = () => queryClient && cachedAccounts(queryClient, scope)
  return defineQuery({
    queryKey: accountKeys.one(scope, id),
    async read(call) {
      requireOwner(scope)
      return backend.get(id, call)
    },
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
