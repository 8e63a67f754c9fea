import type { Effect, In } from '../Effect.ts'

/** Returns a token to the platform if it expired while Link was open. */
export const dropExpiredToken: Effect<In<'left'>> = ({ state, run }, { tokens, dispatch }) => {
  if (tokens.peek(state.request)) return
  tokens.discard(state.request)
  dispatch({ type: 'expired' }, run)
}
