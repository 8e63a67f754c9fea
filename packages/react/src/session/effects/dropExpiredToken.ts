import type { Effect, In } from '../Effect.ts'

/** Gives back a token that grew too old while Link was open. */
export const dropExpiredToken: Effect<In<'left'>> = ({ state, run }, { tokens, dispatch }) => {
  if (tokens.peek(state.request)) return
  tokens.discard(state.request)
  dispatch({ type: 'expired' }, run)
}
