import type { QueryClient } from '@tanstack/react-query'
import { type AccountScope, allAccountsKey } from './accountKeys.ts'

/**
 * Calls the listener after every mutation of the owner's accounts, also after a failed one, whose outcome may be
 * unknown. Returns a function that removes it.
 */
export function onAccountsMutated(client: QueryClient, scope: AccountScope, listener: () => void): () => void {
  const prefix = JSON.stringify(allAccountsKey(scope)).slice(0, -1)
  return client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || (event.action.type !== 'success' && event.action.type !== 'error')) return
    if (JSON.stringify(event.mutation.options.mutationKey)?.startsWith(prefix)) listener()
  })
}
