import type { LinkedAccount } from '@banklink/core'
import type { QueryClient, QueryState } from '@tanstack/react-query'
import { type AccountScope, accountKeys } from './accountKeys.ts'

/** The cached state of the owner's list. It is found by key, whatever hash function the host uses. */
export function cachedAccounts(
  client: QueryClient,
  scope: AccountScope,
): QueryState<readonly LinkedAccount[]> | undefined {
  return client.getQueryCache().find<readonly LinkedAccount[]>({ queryKey: accountKeys.list(scope) })?.state
}
