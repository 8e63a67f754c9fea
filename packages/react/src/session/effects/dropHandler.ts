import type { Effect } from '../Effect.ts'

/**
 * Destroys Link's handler. After an exit the handler is kept, because the same token can open Link again, unless it was
 * created with an OAuth return, which works once, or its iframe is missing or hidden.
 */
export const dropHandler: Effect = ({ state }, { getSnapshot, update }) => {
  const { handler } = getSnapshot()
  if (!handler || (state.status === 'left' && state.exit && !handler.receivedRedirectUri)) return
  update({ handler: null })
}
