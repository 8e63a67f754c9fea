import type { Call, LinkBackend, LinkedAccount } from '@banklink/core'
import { type AccountListKey, type AccountScope, accountKeys, requireOwner } from './accountKeys.ts'
import { defineQuery, type KitQuery } from './defineQuery.ts'
import { followInterval, isAwaited } from './followInterval.ts'

export type LinkedAccountsQueryOptions = KitQuery<readonly LinkedAccount[], AccountListKey>

/** More pages than any owner has, as a limit for a backend whose cursor never ends. */
const maxPages = 50

/**
 * The owner's linked accounts, all pages of them. While the status of one can change automatically, mounted lists are
 * refetched every three seconds if the change takes seconds, every minute if it takes days, never in a hidden tab, and
 * when the user returns to the page. After a final error, such as a 401, they are refetched only then.
 * Fails with `config.owner_key_missing` without an owner; `useLinkedAccounts` waits for one.
 *
 * @example
 * await queryClient.prefetchQuery(linkedAccountsQuery({ backend, ownerKey })) // in a loader
 */
export function linkedAccountsQuery(scope: AccountScope & { backend: LinkBackend }): LinkedAccountsQueryOptions {
  return defineQuery({
    queryKey: accountKeys.list(scope),
    async read(call) {
      requireOwner(scope)
      return allPages(scope.backend, call)
    },
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
