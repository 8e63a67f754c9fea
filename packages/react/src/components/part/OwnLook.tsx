import type { ReactNode } from 'react'

export interface OwnLookProps<state, act> {
  draw: (state: state, act: act) => ReactNode
  state: state
  act: act
}

/** A look of the caller's own: their function, over the state and what can be done. */
export function OwnLook<state, act>({ draw, state, act }: OwnLookProps<state, act>): ReactNode {
  return draw(state, act)
}
