import { type Clock, systemClock } from '@banklink/core'
import type { LinkSession } from '../session/LinkSession.ts'

/** The clock that a session goes by. */
export function clockOf({ options }: Pick<LinkSession, 'options'>): Clock {
  return options.environment.clock ?? systemClock
}
