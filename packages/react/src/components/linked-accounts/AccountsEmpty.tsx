'use client'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { Part } from '../part/Part.tsx'
import type { AccountsViewProps } from './AccountsSkeleton.tsx'
import { accountsMessages } from './accountsMessages.ts'

export interface AccountsEmptyProps<state> extends AccountsViewProps<state> {
  /** What the app says in place of ours. */
  children: ReactNode
}

/** What is said where there is no account yet. */
export function AccountsEmpty<state>({ state, className, children }: AccountsEmptyProps<state>): ReactNode {
  const words = useMessages(accountsMessages)
  return (
    <Part as="div" state={state} className={className} data-slot="banklink-accounts-empty">
      {children ?? (
        <>
          <p>{words.accountsEmptyTitle}</p>
          <p>{words.accountsEmptyText}</p>
        </>
      )}
    </Part>
  )
}
