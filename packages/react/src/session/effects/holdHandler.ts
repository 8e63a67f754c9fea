import type { Effect, In } from '../Effect.ts'

/** Makes Link's handler for the token, unless it is there. */
export const holdHandler: Effect<In<'ready' | 'opening'>> = ({ state, run }, context) => {
  const { tokens, getSnapshot, update, journey, dispatch } = context
  const token = tokens.peek(state.request)
  // An app that opens Link itself used it meanwhile.
  if (!token) return dispatch({ type: 'expired' }, run)
  if (getSnapshot().handler?.token === token) return
  update({ handler: { key: ++made, request: state.request, token, ...journey.arrival?.addressFor(token) } })
}

/** Counts over all sessions of the page, so that a new owner's handler is never mistaken for the previous owner's. */
let made = 0
