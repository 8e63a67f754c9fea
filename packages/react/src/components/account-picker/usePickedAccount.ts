'use client'
import type { LinkedAccount } from '@banklink/core'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useLatest } from '../../hooks/useLatest.ts'
import { whyUnavailable } from '../../query/splitAccounts.ts'

/** Why the choice changed. `unavailable`: the chosen account was removed or can't be used for transfers any longer. */
export type PickInfo =
  | { reason: 'chosen'; event?: SyntheticEvent | undefined }
  | { reason: 'unavailable'; event?: undefined }

export interface PickedAccountOptions {
  /** The accounts; undefined while they load. */
  accounts: readonly LinkedAccount[] | undefined
  value: string | null | undefined
  defaultValue: string | null | undefined
  onValueChange: ((account: LinkedAccount | null, info: PickInfo) => void) | undefined
}

export interface PickedAccount {
  picked: LinkedAccount | null
  /** The account that was chosen until it became unavailable. Null after another choice. */
  lost: LinkedAccount | null
  /**
   * Chooses an account. Does nothing if the account can't be used for transfers. Pass the event that caused the choice,
   * if any.
   */
  pick: (account: LinkedAccount, event?: SyntheticEvent) => void
}

/** The chosen account, controlled by the caller or by the user's choice, while it can be used for transfers. */
export function usePickedAccount(options: PickedAccountOptions): PickedAccount {
  const { accounts, value, defaultValue, onValueChange } = options
  const [own, setOwn] = useState(defaultValue ?? null)
  const [lost, setLost] = useState<LinkedAccount | null>(null)
  const id = value === undefined ? own : value
  const found = accounts?.find((account) => account.id === id) ?? null
  const picked = found && !whyUnavailable(found) ? found : null
  const isLost = id !== null && accounts !== undefined && !picked

  const seen = useRef<LinkedAccount | null>(null)
  const told = useRef<string | null>(null)
  const latest = useLatest({ onValueChange, found })
  useEffect(() => {
    if (!picked) return
    seen.current = picked
    told.current = null
  }, [picked])
  useEffect(() => {
    // Once, also where the caller goes on choosing it.
    if (!isLost || told.current === id) return
    told.current = id
    const { current: account } = seen
    setLost(latest.current.found ?? (account?.id === id ? account : null))
    setOwn(null)
    latest.current.onValueChange?.(null, { reason: 'unavailable' })
  }, [isLost, id, latest])

  // One that was mended meanwhile is among those that can be chosen again.
  const isLostStill = !accounts?.some((account) => account.id === lost?.id && !whyUnavailable(account))

  return {
    picked,
    lost: !picked && isLostStill ? lost : null,
    pick(account, event) {
      if (whyUnavailable(account)) return
      setOwn(account.id)
      setLost(null)
      onValueChange?.(account, { reason: 'chosen', event })
    },
  }
}
