import type { Effect, In } from '../Effect.ts'
import { completeExchange } from '../exchange/completeExchange.ts'

/** Writes the success down, then exchanges its public token at the platform, once. */
export const exchangePublicToken: Effect<In<'completing'>> = ({ run }, context) => {
  const exchange = context.exchanges.of(run)
  // One that an earlier page left is under way before its run is.
  if (exchange && run) void completeExchange(exchange, run, context)
}
