import type { Effect, In } from '../Effect.ts'
import { loadFacts } from '../exchange/loadFacts.ts'

/** Finds out, while Link is open, which accounts are linked already and which currencies the platform takes. */
export const findDuplicates: Effect<In<'opening'>> = ({ run }, context) => {
  if (run) void loadFacts(context, run.signal)
}
