import type { QueryClient } from '@tanstack/react-query'

/**
 * Removes from the cache what belongs to any owner but this one. What something on the page still shows stays: on one
 * client there can be several providers, each with an owner.
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
