'use client'
import type { LinkSessionState } from '@banklink/core'
import { useMemo } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { allAccountsKey } from '../query/accountKeys.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { type LinkRunOf, useLinkRun } from './useLinkRun.ts'

export interface AccountUpdate extends Omit<LinkRunOf, 'choose'> {
  /** Whether Link is opened, open or being finished for this very account. */
  isBusy: boolean
}

export interface AccountUpdateParameters {
  purpose: 'reconnect' | 'verify_deposits'
  accountId: string
  /** Whether it is offered now. Where it is not, other runs render nothing anew. @default true */
  isOffered?: boolean
}

/** Link in update mode for one account: nothing is exchanged, and the account stays the one it was. */
export function useAccountUpdate(
  { purpose, accountId, isOffered = true }: AccountUpdateParameters,
  observer: LinkObserver,
): AccountUpdate {
  const banklink = useBanklink()
  // Link may have left with an error because the account is not what the list says any more.
  const readAgain = () => void banklink.queryClient.invalidateQueries({ queryKey: allAccountsKey(banklink) })
  const request = useMemo(() => ({ purpose, accountId }), [purpose, accountId])
  const run = useLinkRun(
    request,
    {
      ...observer,
      onExit(exit) {
        readAgain()
        observer.onExit?.(exit)
      },
      onError(error) {
        readAgain()
        observer.onError?.(error)
      },
    },
    isOffered,
  )
  return { ...run, isBusy: isBusy(run.state) }
}

function isBusy(state: LinkSessionState): boolean {
  if (state.status === 'preparing') return state.wantsOpen
  return ['opening', 'open', 'completing'].includes(state.status)
}
