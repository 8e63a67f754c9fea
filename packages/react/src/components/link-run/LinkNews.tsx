'use client'
import type { LinkedAccount, LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { accountLabel } from '../../messages/accountLabel.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { type UpdateNewsMessages, updateNewsMessages } from '../account-update/updateNewsMessages.ts'
import { type AccountMessages, accountMessages } from '../linked-account-card/accountMessages.ts'
import { reasonText } from '../linked-account-card/accountTexts.ts'
import { type LinkMessages, linkMessages } from './linkMessages.ts'

/** The status of a run in progress or at its end, with the messages of its purpose. */
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

type AllMessages = LinkMessages & UpdateNewsMessages & AccountMessages

const allMessages: AllMessages = { ...accountMessages, ...linkMessages, ...updateNewsMessages }

function endOf(
  { request, outcome, account }: Extract<LinkSessionState, { status: 'done' }>,
  words: AllMessages,
): string {
  const say =
    request.purpose === 'link'
      ? { active: words.linkLinked, pending: words.linkPending, problem: words.linkProblem }
      : {
          active: request.purpose === 'reconnect' ? words.reconnected : words.depositsVerified,
          pending: words.updatePending,
          problem: words.updateProblem,
        }
  const text = say[outcome](account, accountLabel(account, words))
  return outcome === 'problem' ? [text, ...nextOf(account, words)].join(' ') : text
}

/** The reason and the next step, as in the list. */
function nextOf(account: LinkedAccount, words: AllMessages): string[] {
  const { status, reason, nextAction } = account
  return [
    ...(status === 'failed' ? [reasonText(reason, words)] : []),
    ...(nextAction === 'contact' ? [words.contactText(account)] : []),
  ]
}
