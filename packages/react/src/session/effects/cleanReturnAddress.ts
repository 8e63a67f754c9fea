import type { Effect, In } from '../Effect.ts'

/**
 * Removes an OAuth return from the page's URL after Link read it or the user gave it up. If Link refused it for this
 * run, it is kept for the next run that may match.
 */
export const cleanReturnAddress: Effect<In<'opening' | 'open' | 'resuming'>> = ({ state, other, run }, { journey }) => {
  if (other.status === 'resuming' || (state.status === 'resuming' && other.status !== 'idle')) return
  if (other.status === 'open') journey.arrival?.cleanAddress(run)
  else journey.arrival?.finish(run)
}
