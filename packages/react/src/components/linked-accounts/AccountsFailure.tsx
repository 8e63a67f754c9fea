'use client'
import type { BanklinkError } from '@banklink/core'
import type { ReactNode } from 'react'
import { leavesOpen } from '../../messages/leavesOpen.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { Part } from '../part/Part.tsx'
import { SupportId } from '../support-id/SupportId.tsx'
import type { AccountsViewProps } from './AccountsSkeleton.tsx'
import { type ListMessages, listMessages } from './listMessages.ts'

export interface AccountsFailureProps<state> extends AccountsViewProps<state> {
  error: BanklinkError | null
  retry: () => void
}

/** Shows that the accounts could not be loaded, with the ID for a support ticket and a retry button. */
export function AccountsFailure<state>({ state, className, error, retry }: AccountsFailureProps<state>): ReactNode {
  const words = useMessages(listMessages)
  return (
    <Part as="div" state={state} className={className} role="alert" data-slot="banklink-accounts-error">
      <p>{failureText(error, words)}</p>
      <SupportId error={error} words={words} />
      {mayHelp(error) && (
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </Part>
  )
}

function failureText(error: BanklinkError | null, words: ListMessages): string {
  if (error?.code === 'gateway.unauthorized') return words.accountsSignedOut
  return mayHelp(error) ? words.accountsFailed : words.accountsUnavailable
}

/** Whether reading the list again may help: an unreadable answer may be temporary. */
function mayHelp(error: BanklinkError | null): boolean {
  return !error || leavesOpen(error)
}
