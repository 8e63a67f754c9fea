import type { Effect, In } from '../Effect.ts'

/** Opens Link in the same task if its handler is ready, otherwise as soon as it is. */
export const openLink: Effect<In<'opening'>> = (_, { link }) => link.open()
