import type { QueryClient } from '@tanstack/react-query'

/**
 * Removes the data of all other owners from the cache. Data that is still mounted stays: one client can have several
 * providers, each with an owner.
 */
export function dropOtherOwners(client: QueryClient, ownerKey: string): void {
  const isOthers = (key: readonly unknown[] | undefined) => key?.[0] === 'banklink' && key[2] !== ownerKey
  client.removeQueries({ predicate: (query) => isOthers(query.queryKey) && query.getObserversCount() === 0 })
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ predicate: ({ options }) => isOthers(options.mutationKey) })) {
    // One in progress goes by itself once it has ended.
    if (mutation.state.status !== 'pending') mutations.remove(mutation)
  }
}
