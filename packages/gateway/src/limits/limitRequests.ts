import { gatewayError } from '@banklink/core'
import { routes } from '@banklink/core/wire'
import type { MiddlewareHandler } from 'hono'
import { inTime } from '../lifecycle/inTime.ts'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { hashOf } from '../seal/hashOf.ts'
import { type LimitOptions, type LimitRates, usualRates } from './LimitOptions.ts'
import { memoryLimitStore } from './memoryLimitStore.ts'

export interface RequestLimits {
  /** Before the session is looked up. */
  byAddress: MiddlewareHandler<GatewayEnv>
  /** After it was. */
  byOwner: MiddlewareHandler<GatewayEnv>
}

/**
 * Refuses with `gateway.rate_limited` what is more than the rates allow. A store that fails, or that doesn't answer within
 * a second, refuses nothing.
 */
export function limitRequests(options: LimitOptions, { clock }: { clock: { now(): number } }): RequestLimits {
  const { store = memoryLimitStore(), clientAddress } = options
  const rates = { ...usualRates, ...options.rates }
  const take = async (who: readonly string[], { name, times }: Taken): Promise<void> => {
    const { requests, perMs } = rates[name]
    const key = await hashOf(['limit', name, ...who])
    const counted = { requests: requests * times, perMs, now: clock.now() }
    // People must be able to link while nobody can count.
    const waitMs = await inTime({ ms: answersWithinMs }, () => store.take(key, counted)).catch(() => 0)
    if (waitMs > 0) throw gatewayError('gateway.rate_limited', { details: { retryAfterMs: waitMs } })
  }
  return {
    async byAddress(c, next) {
      const address = clientAddress?.(c.req.raw)
      if (address) await take(['address', address], { name: 'requests', times: 10 })
      await next()
    },
    async byOwner(c, next) {
      const who = ['owner', c.var.owner]
      await take(who, { name: 'requests', times: 1 })
      const name = kindOf(c.req.method, c.req.path)
      if (name) await take(who, { name, times: 1 })
      await next()
    },
  }
}

/** A client of Redis that lost its connection keeps a command until there is a new one. */
const answersWithinMs = 1000

interface Taken {
  name: keyof LimitRates
  times: number
}

function kindOf(method: string, path: string): 'linkTokens' | 'changes' | null {
  if (method === 'GET' || path.endsWith(routes.followUps)) return null
  return path.endsWith(routes.linkTokens) ? 'linkTokens' : 'changes'
}
