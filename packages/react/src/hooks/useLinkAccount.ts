'use client'
import type { LinkRequest } from '@banklink/core'
import { useEffect } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { LinkObserver } from '../session/LinkObserver.ts'
import { type UseLinkRunReturn, useLinkRun } from './useLinkRun.ts'

export interface UseLinkAccountParameters extends LinkObserver {}

export type UseLinkAccountReturn = UseLinkRunReturn

/**
 * Links a new bank account. The callbacks may be new functions on every render; they are called for the runs that this
 * hook started, also after its component was unmounted.
 *
 * @example
 * const { start, prefetch, state } = useLinkAccount({
 *   onLinked: (account, { outcome }) => toast(outcome === 'active' ? 'Linked' : 'Almost there'),
 * })
 * return <button onPointerEnter={prefetch} onClick={start}>Link a bank account</button>
 */
export function useLinkAccount(parameters: UseLinkAccountParameters = {}): UseLinkAccountReturn {
  const { session } = useBanklink()
  const run = useLinkRun({ ...parameters, request: toLink })
  const { prefetch } = run

  useEffect(() => {
    session.capabilities().then(
      // Where asking leaves nothing behind, it need not wait for a sign of intent.
      ({ beginCreatesRow }) => beginCreatesRow || prefetch(),
      () => {
        // Nobody clicked yet: the click asks again, and says what is wrong.
      },
    )
  }, [session, prefetch])

  return run
}

const toLink: LinkRequest = { purpose: 'link' }
