import { isBanklinkError } from '@banklink/core'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes, routePath } from 'hono/route'
import type { GatewayOptions } from '../Gateway.ts'
import { describeError, type GatewayLogEntry, levelOf, logErrors } from '../log.ts'
import { traceparentOf } from '../observe/traceparentOf.ts'
import type { GatewayContext, GatewayEnv } from '../routes/GatewayEnv.ts'

/** Assigns each request an ID, keeps its response out of every cache, and logs its result. */
export function trace(options: Pick<GatewayOptions<never>, 'log' | 'ids' | 'clock'>): MiddlewareHandler<GatewayEnv> {
  const { log = logErrors, ids = () => crypto.randomUUID(), clock = Date } = options
  return async (c, next) => {
    const requestId = ids()
    const startedAt = clock.now()
    c.set('requestId', requestId)
    await next()
    c.header('X-Request-Id', requestId)
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    const { status } = c.res
    write(log, {
      // A pause is what the brand asked for.
      level: isBanklinkError(c.error, 'gateway.paused') ? 'info' : levelOf(status),
      requestId,
      method: c.req.method,
      route: routeOf(c),
      status,
      durationMs: clock.now() - startedAt,
      ...traceparentOf(c.req.raw.headers),
      ...(c.error ? describeError(c.error) : c.var.repeated),
    })
  }
}

/** The path of the route that answered. Middleware matches too, and may come after it. */
function routeOf(c: GatewayContext): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? routePath(c, -1)
}

/** A log that fails must not lose the response. */
function write(log: (entry: GatewayLogEntry) => unknown, entry: GatewayLogEntry): void {
  const failed = (): void => logErrors({ ...entry, level: 'error', code: 'log_failed' })
  try {
    // One that is asynchronous may fail later.
    void Promise.resolve(log(entry)).catch(failed)
  } catch {
    failed()
  }
}
