import type { LinkBackend } from '@banklink/core'

/** Whose view of which platform: what every key begins with. */
export interface AccountScope {
  backend: Pick<LinkBackend, 'id'>
  ownerKey: string
}

/** The keys of everything that the kit keeps in the query cache. */
export const accountKeys = {
  all: ({ backend, ownerKey }: AccountScope) => ['banklink', backend.id, ownerKey, 'accounts'] as const,
  list: (scope: AccountScope) => [...accountKeys.all(scope), 'list'] as const,
  remove: (scope: AccountScope) => [...accountKeys.all(scope), 'remove'] as const,
}

export type AccountListKey = ReturnType<typeof accountKeys.list>
