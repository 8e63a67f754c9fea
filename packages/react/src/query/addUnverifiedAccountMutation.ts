import {
  type AccountNumbers,
  type Call,
  configError,
  type LinkBackend,
  type LinkedAccount,
  type Step,
} from '@banklink/core'
import { type AccountScope, accountKeys } from './accountKeys.ts'
import { defineMutation, type KitMutation } from './defineMutation.ts'

/**
 * Numbers in transit. TanStack Query keeps a mutation's variables in its cache and its devtools, so they are this
 * wrapper: a key, and a function that returns the numbers once.
 */
export interface NumbersOnce {
  /** One key per intent: reuse it for another attempt after a lost answer, so that the account is added once. */
  readonly idempotencyKey: string
  /** Returns the numbers the first time, and undefined after that. */
  readonly take: () => AccountNumbers | undefined
}

export type AddUnverifiedAccountMutationOptions = KitMutation<NumbersOnce>

/** Wraps numbers for one call of {@link addUnverifiedAccountMutation}. */
export function numbersOnce(numbers: AccountNumbers, idempotencyKey: string): NumbersOnce {
  let left: AccountNumbers | undefined = numbers
  return {
    idempotencyKey,
    take() {
      const taken = left
      left = undefined
      return taken
    },
  }
}

/**
 * Adds someone else's account by its numbers. Never retried automatically, and not paused while the browser reports
 * that it is offline; the list is refetched before it counts as done. No number is in the cache before or after.
 *
 * @example
 * useMutation(addUnverifiedAccountMutation(banklink)).mutate(numbersOnce(numbers, key))
 */
export function addUnverifiedAccountMutation(
  scope: AccountScope & { backend: LinkBackend },
): AddUnverifiedAccountMutationOptions {
  return defineMutation({
    mutationKey: accountKeys.add(scope),
    changes: accountKeys.all(scope),
    backend: scope.backend,
    change: (sending: NumbersOnce, call) => add(scope.backend, sending, call),
  })
}

async function add(backend: LinkBackend, sending: NumbersOnce, call: Call): Promise<Step<LinkedAccount>> {
  const numbers = sending.take()
  if (!numbers) throw new RangeError('The numbers were sent before. Wrap them again with numbersOnce.')
  if (!backend.addByNumbers) throw configError('config.not_supported')
  return backend.addByNumbers(numbers, { ...call, idempotencyKey: sending.idempotencyKey })
}
