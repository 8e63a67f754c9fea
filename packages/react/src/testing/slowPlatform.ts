import {
  done,
  type LinkBackend,
  type LinkedAccount,
  type LinkToken,
  type Pending,
  pending,
  type Step,
} from '@banklink/core'
import { createManualClock, type ManualClock } from './createManualClock.ts'

export interface SlowPlatform {
  clock: ManualClock
  backend: Pick<LinkBackend, 'begin' | 'follow'>
  /** When it was polled, in milliseconds from the start. */
  looks: number[]
  /** Advances time until `work` ends, and returns its result and when it ended. */
  until: <T>(work: Promise<T>) => Promise<{ value?: T; error?: unknown; at: number }>
  /** Lets so many milliseconds pass. */
  pass: (ms: number) => Promise<void>
}

export interface SlowPlatformOptions {
  /** When the link token is there. */
  readyAtMs: number
  /** How long a request and its response take, together. @default 0 */
  roundTripMs?: number
  /** Returns an error for this poll, or `null` for the normal answer. Counted from 1. */
  fail?: (look: number) => Error | null
}

export const token: LinkToken = { linkToken: 'link-sandbox-1', expiresInMs: 14_400_000, state: 'state' }

/** A platform whose link token takes its time, by a clock that is moved by hand. */
export function slowPlatform({ readyAtMs, roundTripMs = 0, fail = () => null }: SlowPlatformOptions): SlowPlatform {
  const clock = createManualClock(0)
  const looks: number[] = []
  const travel = () => new Promise<void>((resolve) => void clock.after(roundTripMs / 2, resolve))
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += tickMs) {
      clock.advance(tickMs)
      await turn()
    }
  }
  const backend: Pick<LinkBackend, 'begin' | 'follow'> = {
    begin: async () => pending('resume', 0),
    async follow<T extends LinkToken | LinkedAccount>(step: Pending<T>) {
      looks.push(clock.now())
      if (roundTripMs) await travel()
      const error = fail(looks.length)
      const answer = clock.now() < readyAtMs ? pending<T>(step.resume, 0) : (done(token) as Step<T>)
      if (roundTripMs) await travel()
      if (error) throw error
      return answer
    },
  }
  return {
    clock,
    backend,
    looks,
    pass,
    async until<T>(work: Promise<T>) {
      const ends: { value?: T; error?: unknown; at: number }[] = []
      work.then(
        (value) => ends.push({ value, at: clock.now() }),
        (error: unknown) => ends.push({ error, at: clock.now() }),
      )
      await turn()
      for (let passed = 0; ends.length === 0 && passed < mostMs; passed += tickMs) await pass(tickMs)
      const [end] = ends
      if (!end) throw new Error('It did not end within ten minutes.')
      return end
    },
  }
}

const tickMs = 5
const mostMs = 600_000

/** Runs pending promises. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
