import type { Effect, In } from '../Effect.ts'

/** Keeps a success that waits for the person's choice, so that a page that is loaded again asks once more. */
export const storeChoice: Effect<In<'choosing'>> = ({ run }, { exchanges, store }) => {
  const exchange = exchanges.of(run)
  if (exchange) store.put({ ...exchange, isUndecided: true }).catch(() => {})
}
