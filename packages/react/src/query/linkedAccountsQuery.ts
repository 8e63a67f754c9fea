import type { BanklinkError, Call, LinkBackend, LinkedAccount } from '@banklink/core'
import type { UseQueryOptions } from '@tanstack/react-query'
import { type AccountListKey, type AccountScope, accountKeys, isOwnerKnown } from './accountKeys.ts'
import { defineQuery } from './defineQuery.ts'
import { followInterval, isAwaited } from './followInterval.ts'

export type LinkedAccountsQueryOptions<data = readonly LinkedAccount[]> = UseQueryOptions<
  readonly LinkedAccount[],
  BanklinkError,
  data,
  AccountListKey
>

/** More pages than any owner has; a backend whose cursor never ends must not end the browser. */
const maxPages = 50

/**
 * The owner's linked accounts, all pages of them. While one of them changes by itself, they are read again as long as
 * they are shown: every three seconds where that takes seconds, every minute where it takes days, never in a hidden
 * tab, and when the person comes back to the page. After an answer that is final, such as that nobody is signed in, only
 * that looks again.
 *
 * @example
 * await queryClient.prefetchQuery(linkedAccountsQuery({ backend, ownerKey })) // in a loader
 */
export function linkedAccountsQuery(scope: AccountScope & { backend: LinkBackend }): LinkedAccountsQueryOptions {
  return defineQuery({
    queryKey: accountKeys.list(scope),
    read: isOwnerKnown(scope) ? (call) => allPages(scope.backend, call) : undefined,
    refetchInterval: ({ state }) => state.error?.retryable !== false && followInterval(state.data ?? []),
    refetchOnWindowFocus: ({ state }) => (state.data?.some(isAwaited) ? 'always' : true),
  })
}

async function allPages(backend: LinkBackend, call: Call): Promise<readonly LinkedAccount[]> {
  const accounts: LinkedAccount[] = []
  let cursor: string | undefined
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await backend.list(cursor === undefined ? {} : { cursor }, call)
    accounts.push(...answer.accounts)
    cursor = answer.next
    if (cursor === undefined) break
  }
  return accounts
}
