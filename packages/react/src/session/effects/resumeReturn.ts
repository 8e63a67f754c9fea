import type { Effect, In } from '../Effect.ts'

/** Finds the run that a bank sent the person back to, marks it as used, and lets Link continue with it. */
export const resumeReturn: Effect<In<'resuming'>> = ({ run, signal }, { journey }) => {
  if (run) void journey.arrival?.resume(run, signal)
}
