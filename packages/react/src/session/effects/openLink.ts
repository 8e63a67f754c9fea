import type { Effect, In } from '../Effect.ts'

/** Opens Link in the same task where its handler is there, else as soon as it is. */
export const openLink: Effect<In<'opening'>> = (_, { link }) => link.open()
