import type { Call, Clock, LinkToken, Step } from '@banklink/core'
import { type SlowPlatform, slowPlatform } from './slowPlatform.ts'

/** A way of waiting for a pending answer. */
export type Wait = (
  first: Step<LinkToken>,
  options: { backend: SlowPlatform['backend']; call: Call; clock: Clock },
) => Promise<LinkToken>

/**
 * Milliseconds from when a token is ready at the platform until the client has it, for each of these times; smallest
 * first. The clock is manual, so results are the same in every run.
 */
export async function lostTimes(wait: Wait, readyAt: readonly number[], roundTripMs: number): Promise<number[]> {
  const lost: number[] = []
  for (const readyAtMs of readyAt) {
    const { backend, clock, until } = slowPlatform({ readyAtMs, roundTripMs })
    const call = { signal: new AbortController().signal }
    const work = backend.begin({ purpose: 'link' }, call).then((first) => wait(first, { backend, call, clock }))
    lost.push((await until(work)).at - readyAtMs)
  }
  return lost.toSorted((a, b) => a - b)
}

/** The one in the middle. */
export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What a token that is ready within five seconds may take, every 73 milliseconds. */
export const withinFiveSeconds: readonly number[] = Array.from({ length: 68 }, (_, index) => 40 + index * 73)
