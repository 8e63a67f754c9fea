import { toBanklinkError } from '@banklink/core'
import type { Effect, In } from '../Effect.ts'

/** Gets the link token: the current one, the one that is being requested, or a new one. */
export const requestToken: Effect<In<'preparing'>> = ({ state, run, signal }, { tokens, dispatch }) => {
  tokens.get(state.request).then(
    () => signal.aborted || dispatch({ type: 'tokenIssued' }, run),
    (cause: unknown) =>
      signal.aborted || dispatch({ type: 'preparationFailed', step: 'token', error: toBanklinkError(cause) }, run),
  )
}
