'use client'
import { idle, type LinkSessionState } from '@banklink/core'
import { type ReactNode, useState } from 'react'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { buttonMessages } from '../messages/buttonMessages.ts'
import { useMessages } from '../messages/useMessages.ts'
import { LinkRunButton } from './LinkRunButton.tsx'
import { LinkStatus } from './LinkStatus.tsx'

export interface LinkAgainButtonProps {
  children: ReactNode
  /** The button's name, where several of them are on a page. */
  label: string
}

/** Links anew what failed. It shows its own run alone: one that nobody shows is for the page's link button. */
export function LinkAgainButton({ children, label }: LinkAgainButtonProps): ReactNode {
  const words = useMessages(buttonMessages)
  const link = useLinkAccount()
  const [hasBegun, begin] = useState(false)
  const run = hasBegun ? link : { ...link, state: idle }
  const start = () => {
    begin(true)
    link.start()
  }
  return (
    <div data-slot="banklink-link-account" data-state={run.state.status}>
      <LinkRunButton
        // For what the button does, and not for what is going on.
        aria-label={isResting(run.state) ? label : undefined}
        run={{ ...run, start }}
        words={words}
        buttonRef={null}
        data-slot="banklink-account-action"
      >
        {children}
      </LinkRunButton>
      <LinkStatus account={run} words={words} />
    </div>
  )
}

function isResting(state: LinkSessionState): boolean {
  if (state.status === 'preparing') return !state.wantsOpen
  return ['idle', 'ready', 'left', 'done', 'choosing'].includes(state.status)
}
