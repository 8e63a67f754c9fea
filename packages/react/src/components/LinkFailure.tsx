'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { type LinkMessages, linkMessages } from '../messages/linkMessages.ts'
import { useMessages } from '../messages/useMessages.ts'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

/** What went wrong, in a person's words, with the id for a support ticket where there is one. */
export function LinkFailure({ state }: { state: Failed }): ReactNode {
  const words = useMessages(linkMessages)
  const { requestId, linkSessionId } = state.error.details
  const id = requestId ?? linkSessionId
  return (
    <>
      <span>{errorText(state, words)}</span>
      {id && <small> {words.reference(id)}</small>}
    </>
  )
}

function errorText({ error, step }: Failed, words: LinkMessages): string {
  const texts = { ...linkMessages.errors, ...words.errors }
  const own = (texts as Record<string, string | undefined>)[error.code]
  if (own) return own
  if (!error.retryable || step === 'link') return texts.default
  return step === 'complete' ? texts.notAnswered : words.linkNotOpened
}
