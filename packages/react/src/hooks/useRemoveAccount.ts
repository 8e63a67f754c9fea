'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { removeAccountMutation } from '../query/removeAccountMutation.ts'

export type UseRemoveAccountReturn = UseMutationResult<LinkedAccount, BanklinkError, string>

/**
 * Removes a linked account by its ID and refetches the list. It succeeds only when the platform confirms it; an account
 * that doesn't exist is an error.
 *
 * @example
 * const { mutate: removeAccount, isPending } = useRemoveAccount()
 * removeAccount(account.id)
 */
export function useRemoveAccount(): UseRemoveAccountReturn {
  const banklink = useBanklink()
  return useMutation(removeAccountMutation(banklink), banklink.queryClient)
}
