'use client'
import type { ReactNode } from 'react'
import { Part } from '../part/Part.tsx'
import type { OfState } from '../part/PartProps.ts'

export interface AccountsViewProps<state> {
  state: state
  className: OfState<string, state> | undefined
}

export interface AccountsSkeletonProps<state> extends AccountsViewProps<state> {
  /** The app's content for an empty list, which reserves its space so that nothing below moves. */
  held: ReactNode
}

/** As high as the empty list's content, so that a button below it doesn't move under the pointer. */
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
