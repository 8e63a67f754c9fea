import type { Effect, In } from '../Effect.ts'

/** Writes down, before Link opens, what a page needs that a bank sends the person back to. */
export const rememberReturn: Effect<In<'opening'>> = ({ state, other, run }, { journey }) => {
  if (run && other.status !== 'resuming' && other.status !== 'opening') journey.remember(run, state.request)
}
