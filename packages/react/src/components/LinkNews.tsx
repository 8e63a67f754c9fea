'use client'
import type { LinkSessionState } from '@banklink/core'
import type { ReactNode } from 'react'
import { accountLabel } from '../messages/accountLabel.ts'
import { linkMessages } from '../messages/linkMessages.ts'
import { useMessages } from '../messages/useMessages.ts'

/** What there is to tell of a link that goes well, or has ended. */
export function LinkNews({ state }: { state: LinkSessionState }): ReactNode {
  const words = useMessages(linkMessages)
  if ('isSlow' in state && state.isSlow) return words.linkSlow
  if (state.status === 'completing') return words.linkCompleting
  if (state.status !== 'done') return null
  const say = { active: words.linkLinked, pending: words.linkPending, problem: words.linkProblem }[state.outcome]
  return say(state.account, accountLabel(state.account, words.unknownInstitution))
}
