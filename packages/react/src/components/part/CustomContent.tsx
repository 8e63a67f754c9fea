import type { ReactNode } from 'react'

export interface CustomContentProps<state, actions> {
  render: (state: state, actions: actions) => ReactNode
  state: state
  actions: actions
}

/** Renders the caller's content: their function, called with the state and the actions. */
export function CustomContent<state, actions>({
  render,
  state,
  actions,
}: CustomContentProps<state, actions>): ReactNode {
  return render(state, actions)
}
