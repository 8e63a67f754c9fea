'use client'
import type { AccountNumbers, BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { leavesOpen } from '../messages/leavesOpen.ts'
import { addUnverifiedAccountMutation, type NumbersOnce, numbersOnce } from '../query/addUnverifiedAccountMutation.ts'
import { newIdempotencyKey } from '../query/newIdempotencyKey.ts'

type Whole = UseMutationResult<LinkedAccount, BanklinkError, NumbersOnce>
type EachWithout<union, key extends PropertyKey> = union extends unknown ? Omit<union, key> : never

/** TanStack Query's result, with functions that accept the numbers directly. */
export type UseAddUnverifiedAccountReturn = EachWithout<Whole, 'mutate' | 'mutateAsync'> & AddUnverifiedAccountActions

/** The functions of `useAddUnverifiedAccount`. */
export interface AddUnverifiedAccountActions {
  /**
   * Sends the numbers. After a lost answer, a call with the same numbers repeats the idempotency key, so the account is
   * added once.
   */
  mutate: (numbers: AccountNumbers) => void
  /** The same as a promise. Rejects with a `BanklinkError`. */
  mutateAsync: (numbers: AccountNumbers) => Promise<LinkedAccount>
  /** Call it when the user edits the form: the next request is then a new intent. */
  edited: () => void
}

/**
 * Adds someone else's account by its numbers, if `useCapabilities().data.addByNumbers` is not null. The numbers are
 * sent and not kept: they are in no state, cache or devtools.
 *
 * @example
 * const { mutate: addAccount, edited, isPending, error } = useAddUnverifiedAccount()
 * addAccount({ routingNumber, accountNumber, accountType: 'checking' })
 */
export function useAddUnverifiedAccount(): UseAddUnverifiedAccountReturn {
  const banklink = useBanklink()
  const mutation = useMutation(addUnverifiedAccountMutation(banklink), banklink.queryClient)
  const { mutateAsync: send } = mutation
  const key = useRef<string | undefined>(undefined)

  const mutateAsync = useCallback(
    async (numbers: AccountNumbers) => {
      const sent = key.current ?? newIdempotencyKey()
      key.current = sent
      // What has an answer is over; what may have been done keeps its key.
      const end = () => {
        if (key.current === sent) key.current = undefined
      }
      return send(numbersOnce(numbers, sent)).then(
        (account) => {
          end()
          return account
        },
        (cause: BanklinkError) => {
          if (!leavesOpen(cause)) end()
          throw cause
        },
      )
    },
    [send],
  )
  const mutate = useCallback(
    (numbers: AccountNumbers) =>
      void mutateAsync(numbers).catch(() => {
        // It is in `error`.
      }),
    [mutateAsync],
  )
  const edited = useCallback(() => {
    key.current = undefined
  }, [])
  return { ...mutation, mutate, mutateAsync, edited }
}
