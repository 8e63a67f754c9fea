'use client'
import type { BanklinkError, LinkedAccount } from '@banklink/core'
import { useRef } from 'react'
import { useLatest } from '../../hooks/useLatest.ts'
import { useRemoveAccount } from '../../hooks/useRemoveAccount.ts'
import type { RemoveAccountState, RemovedReason } from './RemoveAccountDialog.tsx'
import { isGone } from './removalText.ts'

export interface RemovalOptions {
  onRemoved: (reason: RemovedReason) => void
  onError: (error: BanklinkError) => void
}

/** One removal. Its end is always reported, because a browser can close the dialog at any time. */
export function useRemoval(
  account: LinkedAccount,
  options: RemovalOptions,
): { state: RemoveAccountState; remove: () => void } {
  const { isPending, error, mutateAsync } = useRemoveAccount()
  const latest = useLatest(options)
  // TanStack Query reports a mutation after the event that started it, too late for a double click.
  const isSent = useRef(false)
  // What ends the question is no failure of it.
  const failure = isGone(error) ? null : error
  const status = isPending ? 'removing' : failure ? 'failed' : 'asking'
  return {
    state: { status, account, error: failure },
    remove() {
      if (isSent.current) return
      isSent.current = true
      // Callbacks of `mutate` would be dropped with the component.
      mutateAsync(account.id).then(
        () => latest.current.onRemoved('removed'),
        (cause: BanklinkError) => {
          isSent.current = false
          if (isGone(cause)) latest.current.onRemoved('gone')
          else latest.current.onError(cause)
        },
      )
    },
  }
}
