'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import type { UseLinkAccountReturn } from '../hooks/useLinkAccount.ts'
import { errorText } from '../messages/errorText.ts'
import { linkMessages } from '../messages/linkMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { focusingLinkButton } from './focusingLinkButton.ts'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

export interface LinkFailureProps {
  /** Left out where something else leads away from it. */
  account?: Pick<UseLinkAccountReturn, 'dismiss'>
  state: Failed
}

/** What went wrong, in a person's words, with the id for a support ticket where there is one, and a way to be rid of it. */
export function LinkFailure({ account, state }: LinkFailureProps): ReactNode {
  const words = useMessages(linkMessages)
  const { requestId, linkSessionId } = state.error.details
  const id = requestId ?? linkSessionId
  return (
    <>
      <span>{errorText(state, words)}</span>
      {id && <small> {words.reference(id)}</small>}
      {account && (
        <button type="button" data-tone="quiet" onClick={focusingLinkButton(account.dismiss)}>
          {words.dismiss}
        </button>
      )}
    </>
  )
}
