import type { Effect, In } from '../Effect.ts'

/** Before Link opens, stores the data that a page needs to resume after an OAuth redirect. */
export const rememberReturn: Effect<In<'opening'>> = ({ state, other, run }, { journey }) => {
  if (run && other.status !== 'resuming' && other.status !== 'opening') journey.remember(run, state.request)
}
