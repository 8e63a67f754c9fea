import type { QueryClient } from '@tanstack/react-query'

/** Forgets what the cache holds of every owner but this one. */
export function dropOtherOwners(client: QueryClient, ownerKey: string): void {
  const isOthers = (key: readonly unknown[] | undefined) => key?.[0] === 'banklink' && key[2] !== ownerKey
  client.removeQueries({ predicate: ({ queryKey }) => isOthers(queryKey) })
  const mutations = client.getMutationCache()
  for (const mutation of mutations.findAll({ predicate: ({ options }) => isOthers(options.mutationKey) })) {
    mutations.remove(mutation)
  }
}
