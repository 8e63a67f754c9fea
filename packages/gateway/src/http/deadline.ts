import { gatewayError, platformError } from '@banklink/core'
import type { MiddlewareHandler } from 'hono'
import type { InFlight } from '../lifecycle/inFlight.ts'
import { inTime } from '../lifecycle/inTime.ts'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'

export interface DeadlineOptions {
  answerWithinMs: number
  /** Counts running work. */
  work?: Pick<InFlight, 'track'>
}

/**
 * Answers in time even if `authorize`, a store, a pool or a platform hangs. Work that was started continues without the
 * request until its own deadline, so that nothing is left half done.
 */
export function deadline({ answerWithinMs, work: running }: DeadlineOptions): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const work = new AbortController()
    c.set('work', work.signal)
    const ending = setTimeout(() => work.abort(platformError('platform.unreachable')), workWithinMs)
    const done = next().finally(() => clearTimeout(ending))
    void running?.track(done).catch(() => undefined)
    await inTime({ ms: answerWithinMs, toError: () => gatewayError('gateway.unreachable') }, () => done)
  }
}

/** Milliseconds after which work without a request is stopped: longer than all requests to a platform take. */
const workWithinMs = 110_000

/** How far the clocks of two gateways may differ, in milliseconds: one makes a claim and another checks it. */
const clocksDifferMs = 90_000

/** Milliseconds that a claim lasts: longer than its work can take, even if the other gateway's clock is ahead. */
export const leaseMs: number = workWithinMs + clocksDifferMs + 10_000
