import { toBanklinkError } from '@banklink/core'
import type { Effect, In } from '../Effect.ts'

/** Loads Link's script, once for the page. */
export const loadScript: Effect<In<'preparing'>> = ({ run, signal }, { loadScript: load, dispatch }) => {
  load().then(
    () => signal.aborted || dispatch({ type: 'scriptLoaded' }, run),
    (cause: unknown) =>
      signal.aborted || dispatch({ type: 'preparationFailed', step: 'script', error: toBanklinkError(cause) }, run),
  )
}
