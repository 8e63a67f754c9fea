import { useEffect, useState } from 'react'
import type { LinkSession } from '../session/LinkSession.ts'
import { clockOf } from './clockOf.ts'
import { type Inspection, inspectSession } from './inspectSession.ts'

/** Returns a session's data, updated every second and after each step; `null` before the first inspection. */
export function useInspection(session: LinkSession): Inspection | null {
  const [seen, see] = useState<Inspection | null>(null)
  useEffect(() => {
    const clock = clockOf(session)
    let latest = 0
    let cancel = () => {}
    const look = () => {
      cancel()
      latest += 1
      const mine = latest
      cancel = clock.after(1000, look)
      inspectSession(session).then(
        (found) => {
          if (mine === latest) see(found)
        },
        () => {}, // it looks again
      )
    }
    look()
    const forget = session.watch(look)
    return () => {
      latest = -1
      cancel()
      forget()
    }
  }, [session])
  return seen
}
