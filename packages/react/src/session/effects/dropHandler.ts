import type { Effect } from '../Effect.ts'

/**
 * Lets Link's handler go. Where the person left Link it stays, because the same token opens it again, unless it came
 * with a return from a bank, which works once, or its frame is gone or not to appear.
 */
export const dropHandler: Effect = ({ state }, { getSnapshot, update }) => {
  const { handler } = getSnapshot()
  if (!handler || (state.status === 'left' && state.exit && !handler.receivedRedirectUri)) return
  update({ handler: null })
}
