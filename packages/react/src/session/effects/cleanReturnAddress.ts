import type { Effect, In } from '../Effect.ts'

/** Takes a return from a bank out of the page's address, once Link has seen it or the person gave it up. */
export const cleanReturnAddress: Effect<In<'opening' | 'resuming'>> = ({ state, other, run }, { journey }) => {
  if (state.status === 'opening' || other.status === 'idle') journey.arrival?.clean(run)
}
