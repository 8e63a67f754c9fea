import type { Context, MiddlewareHandler } from 'hono'
import { bondErrorBody } from '../bond/BondError.ts'
import { plaidErrorBody } from '../plaid/PlaidError.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { type Fault, matchesFault } from './Fault.ts'

/** How many requests the log keeps; the oldest go first. */
const requestLogLength = 1000

/** Logs every request that a platform or Link gets, and lets the faults that wait meet theirs. */
export function traffic(world: MockWorld): MiddlewareHandler {
  return async (c, next) => {
    const hasBody = await readsBody(c)
    const fault = takeFault(world, { method: c.req.method, path: c.req.path, hasBody })
    c.req.raw.signal.throwIfAborted()
    if (fault?.delay_ms) await wait(fault.delay_ms, c.req.raw.signal)
    if (fault?.lose_answer) {
      await next()
      log(world, c, null)
      return loseAnswer(c)
    }
    if (fault?.status !== undefined) {
      log(world, c, fault.status)
      return faultAnswer(world, { c, fault, status: fault.status })
    }
    await next()
    log(world, c, c.res.status)
    return c.res
  }
}

/** Hono keeps what was read, so whoever answers can read it again. */
async function readsBody(c: Context): Promise<boolean> {
  return (await c.req.text()).trim() !== ''
}

function takeFault(world: MockWorld, request: Parameters<typeof matchesFault>[1]): Fault | undefined {
  const fault = world.faults.find((waiting) => matchesFault(waiting, request))
  if (!fault) return undefined
  const left = (fault.times ?? 1) - 1
  if (left > 0) fault.times = left
  else world.faults.splice(world.faults.indexOf(fault), 1)
  return fault
}

function log(world: MockWorld, c: Context, status: number | null): void {
  world.requests.push({ at: world.clock.now(), method: c.req.method, path: c.req.path, status })
  if (world.requests.length > requestLogLength) world.requests.shift()
}

function faultAnswer(world: MockWorld, answer: { c: Context; fault: Fault; status: number }): Response {
  const { c, fault, status } = answer
  if (nullBody.has(status)) return new Response(null, { status })
  const body = fault.body ?? (c.req.path.startsWith('/link/') ? linkFault(world, status) : bondFault(status))
  return Response.json(body, { status })
}

const nullBody: ReadonlySet<number> = new Set([204, 205, 304])

const message = 'A fault was set for this request. Nothing was done.'

function bondFault(status: number): Record<string, unknown> {
  return bondErrorBody({ status, code: status >= 500 ? 'server_error' : 'invalid_request', message })
}

function linkFault(world: MockWorld, status: number): Record<string, unknown> {
  const kind =
    status >= 500
      ? { type: 'API_ERROR', code: 'INTERNAL_SERVER_ERROR' }
      : { type: 'INVALID_REQUEST', code: 'INVALID_FIELD' }
  return plaidErrorBody({ ...kind, message }, world.ids.requestId())
}

/** Behind `@hono/node-server` the socket is there to be broken; in process nothing is, so the fetch rejects. */
function loseAnswer(c: Context): Response {
  const env: unknown = c.env
  if (!hasSocket(env)) throw new TypeError('The connection broke before an answer came. A fault was set for it.')
  env.incoming.socket.destroy()
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
}

function hasSocket(env: unknown): env is { incoming: { socket: { destroy(): void } } } {
  return typeof env === 'object' && env !== null && 'incoming' in env
}

/** Waits in real time, or no longer than the caller does. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
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
