'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import type { ButtonMessages } from '../messages/buttonMessages.ts'
import { useBanklink } from '../provider/BanklinkContext.ts'

export interface LinkStatusProps {
  account: Pick<UseLinkAccountReturn, 'state' | 'choose' | 'dismiss'>
  words: ButtonMessages
}

/**
 * Says how linking goes, to eyes and to screen readers alike. The two regions are always there, because a region
 * that appears together with its words is not read. What is in them comes with the engine: before it there is
 * nothing to tell but that it could not be loaded.
 */
export function LinkStatus({ account, words }: LinkStatusProps): ReactNode {
  const { session } = useBanklink()
  const views = useSyncExternalStore(session.subscribe, session.getEngine, () => null)?.views
  const { state } = account
  return (
    <>
      <div
        role="status"
        data-slot="banklink-link-status"
        data-state={state.status}
        data-outcome={state.status === 'done' ? state.outcome : undefined}
        data-slow={('isSlow' in state && state.isSlow) || undefined}
      >
        {views && <views.LinkNews state={state} />}
      </div>
      <div role="alert" data-slot="banklink-link-error">
        {state.status === 'failed' &&
          (views ? <views.LinkFailure account={account} state={state} /> : words.linkNotOpened)}
      </div>
      {state.status === 'choosing' && views && <views.AccountChooser account={account} state={state} />}
    </>
  )
}
