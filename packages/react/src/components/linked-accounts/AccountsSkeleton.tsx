'use client'
import type { ReactNode } from 'react'
import { drawPart } from '../part/drawPart.ts'
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
  return drawPart('div', {
    state,
    own: {
      'aria-hidden': true,
      'data-slot': 'banklink-accounts-skeleton',
      children: (
        <>
          <span />
          {/* `hidden` is for a page without our sheet, which shows it to nobody and keeps its room. */}
          {held && (
            <div hidden data-slot="banklink-accounts-held">
              {held}
            </div>
          )}
        </>
      ),
    },
    given: { className },
  })
}
