import type { LinkBackend } from '@banklink/core'
import { type AccountScope, accountKeys } from './accountKeys.ts'
import { defineMutation, type KitMutation } from './defineMutation.ts'

export type RemoveAccountMutationOptions = KitMutation<string>

/**
 * Removes an account by its id. Never repeated automatically, and not held back while the browser reports that it is
 * offline; the list is read again before it counts as done.
 */
export function removeAccountMutation(scope: AccountScope & { backend: LinkBackend }): RemoveAccountMutationOptions {
  return defineMutation({
    mutationKey: accountKeys.remove(scope),
    changes: accountKeys.all(scope),
    backend: scope.backend,
    change: (id, call) => scope.backend.remove(id, call),
  })
}
