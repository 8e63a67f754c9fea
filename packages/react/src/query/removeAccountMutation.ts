import { type BanklinkError, type LinkBackend, type LinkedAccount, systemClock, toBanklinkError } from '@banklink/core'
import { mutationOptions, type UseMutationOptions } from '@tanstack/react-query'
import { pageVisibility } from '../host-page/pageVisibility.ts'
import { limited } from '../session/limited.ts'
import { settle } from '../session/settle.ts'
import { type AccountScope, accountKeys } from './accountKeys.ts'

export type RemoveAccountMutationOptions = UseMutationOptions<LinkedAccount, BanklinkError, string>

/**
 * Removes an account by its id. Never repeated by itself, and not held back while the browser thinks that it is offline;
 * the list is read again before it counts as done.
 */
export function removeAccountMutation(scope: AccountScope & { backend: LinkBackend }): RemoveAccountMutationOptions {
  return mutationOptions({
    mutationKey: accountKeys.remove(scope),
    mutationFn: (id: string) =>
      remove(scope.backend, id).catch((cause: unknown) => {
        throw toBanklinkError(cause)
      }),
    retry: false,
    networkMode: 'always',
    onSettled: (_account, _error, _id, _result, { client }) =>
      client.invalidateQueries({ queryKey: accountKeys.all(scope) }),
  })
}

const surroundings = { clock: systemClock, page: pageVisibility, answerWithinMs: 120_000 }

async function remove(backend: LinkBackend, id: string): Promise<LinkedAccount> {
  return limited(surroundings, async (call) =>
    settle(await backend.remove(id, call), { ...surroundings, backend, call }),
  )
}
