'use client'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/useMessages.ts'
import { Part } from '../part/Part.tsx'
import type { AccountsViewProps } from './AccountsSkeleton.tsx'
import { listMessages } from './listMessages.ts'

export interface AccountsEmptyProps<state> extends AccountsViewProps<state> {
  /** The app's content, which replaces the default. */
  children: ReactNode
}

/** Shown if there are no accounts. */
export function AccountsEmpty<state>({ state, className, children }: AccountsEmptyProps<state>): ReactNode {
  const words = useMessages(listMessages)
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
