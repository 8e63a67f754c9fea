import {
  type AccountNumbers,
  type BanklinkError,
  configError,
  type LinkBackend,
  type LinkedAccount,
  systemClock,
  toBanklinkError,
} from '@banklink/core'
import { mutationOptions, type UseMutationOptions } from '@tanstack/react-query'
import { pageVisibility } from '../host-page/pageVisibility.ts'
import { limited } from '../session/limited.ts'
import { settle } from '../session/settle.ts'
import { type AccountScope, accountKeys } from './accountKeys.ts'

/**
 * Numbers on their way. TanStack Query keeps what a mutation is called with, in its cache and its devtools, so it is
 * called with this: a key, and a function that gives the numbers away once.
 */
export interface NumbersOnce {
  /** One per intent: the same for another try after a lost answer, so that nothing is added twice. */
  readonly idempotencyKey: string
  /** The numbers, the first time; undefined after that. */
  readonly take: () => AccountNumbers | undefined
}

export type AddUnverifiedAccountMutationOptions = UseMutationOptions<LinkedAccount, BanklinkError, NumbersOnce>

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
 * Adds somebody else's account by its numbers. Never repeated by itself, and not held back while the browser thinks
 * that it is offline; the list is read again before it counts as done. No number is in the cache before or after.
 *
 * @example
 * useMutation(addUnverifiedAccountMutation(banklink)).mutate(numbersOnce(numbers, key))
 */
export function addUnverifiedAccountMutation(
  scope: AccountScope & { backend: LinkBackend },
): AddUnverifiedAccountMutationOptions {
  return mutationOptions({
    mutationKey: accountKeys.add(scope),
    mutationFn: (sending: NumbersOnce) =>
      add(scope.backend, sending).catch((cause: unknown) => {
        throw toBanklinkError(cause)
      }),
    retry: false,
    networkMode: 'always',
    onSettled: (_account, _error, _sending, _result, { client }) =>
      client.invalidateQueries({ queryKey: accountKeys.all(scope) }),
  })
}

const surroundings = { clock: systemClock, page: pageVisibility, answerWithinMs: 120_000 }

async function add(backend: LinkBackend, { idempotencyKey, take }: NumbersOnce): Promise<LinkedAccount> {
  const numbers = take()
  if (!numbers) throw new RangeError('The numbers were sent before. Wrap them anew with numbersOnce.')
  if (!backend.addByNumbers) throw configError('config.not_supported')
  const addByNumbers = backend.addByNumbers.bind(backend)
  return limited(surroundings, async (call) => {
    const step = await addByNumbers(numbers, { ...call, idempotencyKey })
    return settle(step, { ...surroundings, backend, call })
  })
}
