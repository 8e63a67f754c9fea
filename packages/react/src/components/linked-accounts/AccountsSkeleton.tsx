'use client'
import type { ReactNode } from 'react'
import { Part } from '../part/Part.tsx'
import type { OfState } from '../part/PartProps.ts'

export interface AccountsViewProps<state> {
  state: state
  className: OfState<string, state> | undefined
}

export interface AccountsSkeletonProps<state> extends AccountsViewProps<state> {
  /** What the app says where there is no account: its room is held, so that nothing below it moves. */
  held: ReactNode
}

/** As high as what is said of an empty list, so that a button below it stays where somebody is about to click. */
export function AccountsSkeleton<state>({ state, className, held }: AccountsSkeletonProps<state>): ReactNode {
  return (
    <Part as="div" state={state} className={className} aria-hidden data-slot="banklink-accounts-skeleton">
      <span />
      {/* `hidden` is for a page without our sheet: nothing is shown there, and its room is kept. */}
      {held && (
        <div hidden data-slot="banklink-accounts-held">
          {held}
        </div>
      )}
    </Part>
  )
}
