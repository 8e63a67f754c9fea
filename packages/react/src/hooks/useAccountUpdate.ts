'use client'
import type { LinkSessionState } from '@banklink/core'
import { useMemo } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { allAccountsKey } from '../query/accountKeys.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { type UseLinkRunParameters, type UseLinkRunReturn, useLinkRun } from './useLinkRun.ts'

export interface UseAccountUpdateReturn extends Omit<UseLinkRunReturn, 'choose'> {
  /** Whether a run for this account is in progress. */
  isBusy: boolean
}

/** Parameters of `useReconnect` and `useVerifyDeposits`. */
export interface AccountUpdateParameters extends LinkObserver {
  /** The account's ID: `account.id`. */
  accountId: string
}

export interface UseAccountUpdateParameters extends AccountUpdateParameters, Pick<UseLinkRunParameters, 'isOffered'> {
  purpose: 'reconnect' | 'verify_deposits'
}

/** Opens Link in update mode for one account: nothing is exchanged, and the account's ID stays the same. */
export function useAccountUpdate(parameters: UseAccountUpdateParameters): UseAccountUpdateReturn {
  const { purpose, accountId, isOffered, onLinked, onExit, onError } = parameters
  const banklink = useBanklink()
  // Link may have left with an error because the account is not what the list says any more.
  const readAgain = () => void banklink.queryClient.invalidateQueries({ queryKey: allAccountsKey(banklink) })
  const request = useMemo(() => ({ purpose, accountId }), [purpose, accountId])
  const run = useLinkRun({
    request,
    isOffered,
    onLinked,
    onExit(...ended) {
      readAgain()
      onExit?.(...ended)
    },
    onError(...ended) {
      readAgain()
      onError?.(...ended)
    },
  })
  return { ...run, isBusy: isBusy(run.state) }
}

function isBusy(state: LinkSessionState): boolean {
  if (state.status === 'preparing') return state.wantsOpen
  return ['opening', 'open', 'completing'].includes(state.status)
}
