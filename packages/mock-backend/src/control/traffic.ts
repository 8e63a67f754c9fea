import type { Context, MiddlewareHandler } from 'hono'
import type { PlatformId } from '../platforms.ts'
import type { MockPlatform, PlatformShape } from '../world/MockPlatform.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { type Fault, matchesFault } from './Fault.ts'
import { LostAnswer } from './LostAnswer.ts'
import { limitRate } from './limitRate.ts'

/** The maximum length of the request log; the oldest are dropped first. */
const requestLogLength = 1000

export interface TrafficOptions {
  /** The platform whose rate limit it counts against; null for Link, which has none. */
  platform: PlatformId | null
  /** An error in the platform's shape. */
  errorBody: MockPlatform<PlatformShape>['errorBody']
  /** Serves a request as if it came from outside. */
  deliver: (request: Request, env: unknown) => Promise<Response>
}

/** Logs every request to a platform or to Link, and applies waiting faults. */
export function traffic(world: MockWorld, { platform, errorBody, deliver }: TrafficOptions): MiddlewareHandler {
  const copies = new WeakSet<Request>()
  return async (c, next) => {
    if (copies.has(c.req.raw)) return next()
    const body = await c.req.text()
    const log = (status: number | null) => logRequest(world, c, { fields: fieldsOf(body), status })
    const fault = takeFault(world, { method: c.req.method, path: c.req.path, hasBody: body.trim() !== '' })
    c.req.raw.signal.throwIfAborted()
    await wait(world.switches.latencyMs + (fault?.delay_ms ?? 0), c.req.raw.signal)
    if (fault?.duplicate) {
      const copy = copyOf(c, body)
      copies.add(copy)
      log((await deliver(copy, c.env)).status)
    }
    if (fault?.lose_answer) {
      await next()
      log(null)
      return loseAnswer(c)
    }
    if (fault?.status !== undefined) {
      log(fault.status)
      return faultAnswer(world, { errorBody, fault, status: fault.status })
    }
    const seconds = platform && limitRate(world, platform)
    if (seconds !== null) {
      log(429)
      return rateAnswer(world, { errorBody, seconds })
    }
    await next()
    log(c.res.status)
    return c.res
  }
}

function takeFault(world: MockWorld, request: Parameters<typeof matchesFault>[1]): Fault | undefined {
  const fault = world.faults.find((waiting) => matchesFault(waiting, request))
  if (!fault) return undefined
  const left = (fault.times ?? 1) - 1
  if (left > 0) fault.times = left
  else world.faults.splice(world.faults.indexOf(fault), 1)
  return fault
}

function copyOf(c: Context, body: string): Request {
  const { url, method, headers } = c.req.raw
  return new Request(url, { method, headers: new Headers(headers), ...(body === '' ? {} : { body }) })
}

function logRequest(world: MockWorld, c: Context, logged: { fields: string[]; status: number | null }): void {
  world.requests.push({ at: world.clock.now(), method: c.req.method, path: c.req.path, ...logged })
  if (world.requests.length > requestLogLength) world.requests.shift()
}

/** The top-level keys of a body; none if it is not a JSON object. */
function fieldsOf(body: string): string[] {
  try {
    const parsed: unknown = JSON.parse(body)
    return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? Object.keys(parsed) : []
  } catch {
    return []
  }
}

function faultAnswer(
  world: MockWorld,
  { errorBody, fault, status }: Pick<TrafficOptions, 'errorBody'> & { fault: Fault; status: number },
): Response {
  const headers = fault.headers ?? {}
  if (nullBody.has(status)) return new Response(null, { status, headers })
  const message = 'A fault was set for this request. Nothing was done.'
  return Response.json(fault.body ?? errorBody(world, { status, message }), { status, headers })
}

const nullBody: ReadonlySet<number> = new Set([204, 205, 304])

function rateAnswer(
  world: MockWorld,
  { errorBody, seconds }: Pick<TrafficOptions, 'errorBody'> & { seconds: number },
): Response {
  const message = 'Too many requests. Wait as long as the header Retry-After says.'
  return Response.json(errorBody(world, { status: 429, message }), {
    status: 429,
    headers: { 'Retry-After': String(seconds) },
  })
}

/** With `@hono/node-server` it breaks the socket; in process there is none, so the fetch rejects. */
function loseAnswer(c: Context): Response {
  const env: unknown = c.env
  if (!hasSocket(env)) throw new LostAnswer()
  env.incoming.socket.destroy()
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
}

function hasSocket(env: unknown): env is { incoming: { socket: { destroy(): void } } } {
  return typeof env === 'object' && env !== null && 'incoming' in env
}

/** Waits in real time, at most as long as the caller does. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
  signal.throwIfAborted()
}
