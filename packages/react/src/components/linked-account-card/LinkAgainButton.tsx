'use client'
import { idle } from '@banklink/core'
import { type ReactNode, useState } from 'react'
import { useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { buttonMessages } from '../link-run/buttonMessages.ts'
import { LinkRegions } from '../link-run/LinkRegions.tsx'
import { LinkRunButton } from '../link-run/LinkRunButton.tsx'

export interface LinkAgainButtonProps {
  children: ReactNode
  /** The button's accessible name, to distinguish several on a page. */
  label: string
}

/**
 * Starts linking again after an account failed. It shows only runs that it started; the page's link button shows runs
 * that no other component shows.
 */
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
        run={{ ...run, start }}
        words={words}
        slot="banklink-account-action"
        label={children}
        name={label}
        buttonRef={null}
        props={{}}
      />
      <LinkRegions run={run} hasButton />
    </div>
  )
}
