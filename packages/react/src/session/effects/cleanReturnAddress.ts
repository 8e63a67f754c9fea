import type { Effect, In } from '../Effect.ts'

/**
 * Takes a return from a bank out of the page's address, once Link has seen it or the person gave it up. Where Link refused
 * it for this run, it is kept for the next run that it may be of.
 */
export const cleanReturnAddress: Effect<In<'opening' | 'open' | 'resuming'>> = ({ state, other, run }, { journey }) => {
  if (other.status === 'resuming' || (state.status === 'resuming' && other.status !== 'idle')) return
  if (other.status === 'open') journey.arrival?.cleanAddress(run)
  else journey.arrival?.finish(run)
}
