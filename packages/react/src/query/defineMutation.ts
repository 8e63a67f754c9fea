import {
  type BanklinkError,
  type Call,
  type LinkBackend,
  type LinkedAccount,
  type Step,
  systemClock,
  toBanklinkError,
} from '@banklink/core'
import type { MutationKey, UseMutationOptions } from '@tanstack/react-query'
import { pageVisibility } from '../session/adapters/page/pageVisibility.ts'
import { pollUntilDone } from '../session/time/pollUntilDone.ts'
import { withTimeout } from '../session/time/withTimeout.ts'

export interface MutationDefinition<variables> {
  mutationKey: MutationKey
  /** Queries to refetch before the mutation counts as done. */
  changes: readonly unknown[]
  backend: LinkBackend
  change: (variables: variables, call: Call) => Promise<Step<LinkedAccount>>
}

export type KitMutation<variables> = UseMutationOptions<LinkedAccount, BanklinkError, variables>

/**
 * Creates the options of a mutation on a client that belongs to the host. Sets each option, so that none of the
 * client's defaults applies. A mutation is never retried automatically, is polled until the platform has finished it,
 * and is not paused while the browser reports that it is offline.
 */
export function defineMutation<variables>(definition: MutationDefinition<variables>): KitMutation<variables> {
  const { mutationKey, changes, backend, change } = definition
  return {
    ...neutral,
    mutationKey,
    mutationFn: (variables: variables) =>
      withTimeout(limits, async (call) =>
        pollUntilDone(await change(variables, call), { ...limits, backend, call }),
      ).catch((cause: unknown) => {
        throw toBanklinkError(cause)
      }),
    onSettled: (_account, _error, _variables, _result, { client }) => client.invalidateQueries({ queryKey: changes }),
  } as KitMutation<variables>
}

const limits = { clock: systemClock, page: pageVisibility, answerWithinMs: 120_000 }

/** Fails to compile when TanStack Query adds an option that `neutral` leaves to the host. */
type HostDefault = Exclude<keyof UseMutationOptions, 'mutationKey' | 'mutationFn' | 'onSettled' | `_${string}`>

const neutral: { [option in HostDefault]: unknown } = {
  // What a mutation holds is an owner's: it goes with whatever watches it.
  gcTime: 0,
  meta: undefined,
  networkMode: 'always',
  onError: undefined,
  onMutate: undefined,
  onSuccess: undefined,
  retry: false,
  retryDelay: undefined,
  scope: undefined,
  throwOnError: false,
}
