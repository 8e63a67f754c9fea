'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { accountLabel } from '../messages/accountLabel.ts'
import { type LinkMessages, linkMessages } from '../messages/linkMessages.ts'
import { type UpdateNewsMessages, updateNewsMessages } from '../messages/updateNewsMessages.ts'
import { useMessages } from '../messages/useMessages.ts'

/** What there is to tell of a run that goes well, or has ended, in the words of what it is for. */
export function LinkNews({ state }: { state: LinkSessionState }): ReactNode {
  const words = useMessages(allMessages)
  if (state.status === 'idle') return null
  // Of an account that is linked already, nothing is said to be linked.
  const isLink = state.request.purpose === 'link'
  if ('isSlow' in state && state.isSlow) return isLink ? words.linkSlow : words.updateSlow
  if (state.status === 'opening' || (state.status === 'preparing' && state.wantsOpen)) return words.linkPreparing
  if (state.status === 'open') return words.linkOpen
  if (state.status === 'completing') return isLink ? words.linkCompleting : words.updateCompleting
  return state.status === 'done' ? endOf(state, words) : null
}

const allMessages: LinkMessages & UpdateNewsMessages = { ...linkMessages, ...updateNewsMessages }

function endOf(
  { request, outcome, account }: Extract<LinkSessionState, { status: 'done' }>,
  words: LinkMessages & UpdateNewsMessages,
): string {
  const say =
    request.purpose === 'link'
      ? { active: words.linkLinked, pending: words.linkPending, problem: words.linkProblem }
      : {
          active: request.purpose === 'reconnect' ? words.reconnected : words.depositsVerified,
          pending: words.updatePending,
          problem: words.updateProblem,
        }
  return say[outcome](account, accountLabel(account, words))
}
