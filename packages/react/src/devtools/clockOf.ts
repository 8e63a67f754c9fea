import { type Clock, systemClock } from '@banklink/core'
import type { InspectedSession } from '../session/InspectedSession.ts'

/** The clock that a session goes by. */
export function clockOf({ options }: Pick<InspectedSession, 'options'>): Clock {
  return options.environment.clock ?? systemClock
}
