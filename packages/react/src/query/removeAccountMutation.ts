import type { LinkBackend } from '@banklink/core'
import { type AccountScope, accountKeys } from './accountKeys.ts'
import { defineMutation, type KitMutation } from './defineMutation.ts'

export type RemoveAccountMutationOptions = KitMutation<string>

/**
 * Removes an account by its ID. Never retried automatically, and not paused while the browser reports that it is
 * offline; the list is refetched before it counts as done.
 */
export function removeAccountMutation(scope: AccountScope & { backend: LinkBackend }): RemoveAccountMutationOptions {
  return defineMutation({
    mutationKey: accountKeys.remove(scope),
    changes: accountKeys.all(scope),
    backend: scope.backend,
    change: (id, call) => scope.backend.remove(id, call),
  })
}
