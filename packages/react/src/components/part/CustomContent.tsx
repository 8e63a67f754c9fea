import type { ReactNode } from 'react'

export interface CustomContentProps<state, actions> {
  render: (state: state, actions: actions) => ReactNode
  state: state
  actions: actions
}

/** The caller's content: their function, called with the state and what can be done. */
export function CustomContent<state, actions>({
  render,
  state,
  actions,
}: CustomContentProps<state, actions>): ReactNode {
  return render(state, actions)
}
