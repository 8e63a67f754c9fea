import type { LinkSessionState } from '@banklink/core'
import { useBanklink } from '@banklink/react'
import { useEffect } from 'react'

/** Tells of each state that the page's Link session enters, but for its rest. Renders nothing. */
export function LinkStates({ onState }: { onState: (state: LinkSessionState) => void }): null {
  const { session } = useBanklink()
  useEffect(() => {
    let { status } = session.getState()
    return session.subscribe(() => {
      const state = session.getState()
      if (state.status === status) return
      status = state.status
      if (status !== 'idle') onState(state)
    })
  }, [session, onState])
  return null
}
