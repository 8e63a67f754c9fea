'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { errorText } from '../../messages/errorText.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { isDepositLocked, reconnectReason } from '../account-update/reconnectReason.ts'
import { updateNewsMessages } from '../account-update/updateNewsMessages.ts'
import { linkMessages } from './linkMessages.ts'

export interface LinkFailureProps {
  state: Extract<LinkSessionState, { status: 'failed' }>
}

/** The error message of a failed run, with the ID for a support ticket if there is one. */
export function LinkFailure({ state }: LinkFailureProps): ReactNode {
  const words = useMessages(linkMessages)
  const updates = useMessages(updateNewsMessages)
  const { requestId, linkSessionId } = state.error.details
  const id = requestId ?? linkSessionId
  const isLink = state.request.purpose === 'link'
  const errors = { ...words.errors, ...(isLink ? words.linkErrors : updates.updateErrors) }
  const reason = reconnectReason(state, updates.updateReasons)
  return (
    <>
      {/* As `canRetry`, whose file is in the first view. */}
      <span data-final={(!state.error.retryable && !state.result) || undefined}>
        {isDepositLocked(state) ? updates.depositsLocked : (reason ?? errorText(state, { ...words, errors }))}
      </span>
      {id && <small> {words.reference(id)}</small>}
    </>
  )
}
