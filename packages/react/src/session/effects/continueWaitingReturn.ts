import type { Effect } from '../Effect.ts'

/** Begins a return from a bank that came while the session was at work for something else. */
export const continueWaitingReturn: Effect = (_, { journey }) => journey.arrival?.begin()
