import type { LinkedAccount } from '@banklink/core'
import type { QueryClient, QueryState } from '@tanstack/react-query'
import { type AccountScope, accountKeys } from './accountKeys.ts'

/** State of the owner's list in the cache. Found by its key alone: how a host hashes its own keys does not matter. */
export function cachedAccounts(
  client: QueryClient,
  scope: AccountScope,
): QueryState<readonly LinkedAccount[]> | undefined {
  return client.getQueryCache().find<readonly LinkedAccount[]>({ queryKey: accountKeys.list(scope) })?.state
}
