import type { Effect, In } from '../Effect.ts'

/** Finds the run that a bank redirected to, marks its record as used, and resumes Link. */
export const resumeReturn: Effect<In<'resuming'>> = ({ run, signal }, { journey }) => {
  if (run) void journey.arrival?.resume(run, signal)
}
