import type { Effect, In } from '../Effect.ts'

/** Stores a result of Link that waits for the user's decision, so that a reloaded page asks again. */
export const storeChoice: Effect<In<'choosing'>> = ({ run }, { exchanges, store }) => {
  const exchange = exchanges.of(run)
  if (exchange) store.put({ ...exchange, isUndecided: true }).catch(() => {})
}
