import { gatewayError, type LinkBackend, requestError } from '@banklink/core'
import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { auditTrail, backendMaker, type MakeBackend } from './backendMaker.ts'
import { checkOptions } from './checkOptions.ts'
import type { Gateway, GatewayOptions, Session } from './Gateway.ts'
import { toResponse } from './http/answer.ts'
import { checkOrigin, readOrigins } from './http/checkOrigin.ts'
import { deadline, leaseMs } from './http/deadline.ts'
import { limitBody } from './http/limitBody.ts'
import { problemResponse, toProblem } from './http/problem.ts'
import { trace } from './http/trace.ts'
import { followInTurn } from './idempotency/followInTurn.ts'
import { linkFence } from './idempotency/linkFence.ts'
import { memoryIdempotencyStore } from './idempotency/memoryIdempotencyStore.ts'
import { oncePerKey } from './idempotency/oncePerKey.ts'
import { oncePerToken } from './idempotency/oncePerToken.ts'
import { refuseDuplicate } from './idempotency/refuseDuplicate.ts'
import { healthRoutes } from './lifecycle/healthRoutes.ts'
import { inFlight } from './lifecycle/inFlight.ts'
import { limitRequests } from './limits/limitRequests.ts'
import { traceparentOf } from './observe/traceparentOf.ts'
import { allAccounts, eraseOwner } from './owners/eraseOwner.ts'
import { sweepAccounts } from './owners/sweepAccounts.ts'
import { accountRoutes } from './routes/accountRoutes.ts'
import type { GatewayEnv, GatewayTools } from './routes/GatewayEnv.ts'
import { linkRoutes } from './routes/linkRoutes.ts'
import { readSecrets } from './seal/deriveKeys.ts'
import { linkSealer } from './seal/linkSeal.ts'
import { webhookRoute } from './webhooks/webhookRoute.ts'

/**
 * Creates the server side of Banklink: it holds the platform's secrets, identifies the owner, and serves any
 * `LinkBackend` to `gatewayBackend` in the browser. Mount its `fetch` below `basePath`, for every method.
 *
 * - The owner comes only from the session. A link in progress travels through the browser sealed, and can be opened
 *   only for its owner, its purpose and until it expires.
 * - An account's ID is looked up in the owner's own list before the platform is called with it.
 * - Responses are parsed by the schemas of `@banklink/core/wire`; errors are `application/problem+json` with the
 *   catalog's messages.
 *
 * @throws `config.secret_too_short`; `TypeError` that names an option that is wrong, and its fix.
 * @example
 * export const gateway = createGateway({
 *   secret: process.env.BANKLINK_SECRET,
 *   authorize: async (request) => sessionOf(request),
 *   backend: (session) => bondBackend({ baseUrl, identity, authorization, cardAccountId: session.cardAccountId }),
 * })
 */
export function createGateway<session extends Session>(options: GatewayOptions<session>): Gateway<session> {
  checkOptions(options)
  const allowed = readOrigins(options.allowedOrigins ?? [])
  const tools = createTools(options)
  const backendOf = backendMaker(options, tools)
  const work = inFlight()

  // A framework may end its own addresses with a slash.
  const app = new Hono<GatewayEnv>({ strict: false })
  app.use(trace(options), deadline({ answerWithinMs: options.answerWithinMs ?? 60_000, work }), throwErrors)
  app.onError(problemResponse)
  app.notFound(() => {
    throw requestError('request.not_found')
  })

  const api = app.basePath(options.basePath ?? '/api/banklink')
  healthRoutes(api, { ready: options.ready, isClosing: work.isClosing })
  if (options.webhooks) webhookRoute(api, { receiver: options.webhooks, tools })
  if (allowed.size > 0) api.use(corsFor(allowed))
  const limits = options.limits && limitRequests(options.limits, tools)
  if (limits) api.use(limits.byAddress)
  api.use(sameOrigin(allowed), authorized(options, backendOf))
  if (limits) api.use(limits.byOwner)
  api.use(limitBody({ maxBytes: 64 * 1024 }))
  linkRoutes(api, tools)
  accountRoutes(api, tools)

  const forJobs = async (session: session): Promise<LinkBackend> => {
    // Otherwise the records of no owner would be erased, and the job would count that as done.
    if (!hasOwner(session))
      throw new TypeError('The session has no ownerKey. Give what `authorize` returns for the owner.')
    return (await backendOf(session, { requestId: tools.ids() })).backend
  }
  return {
    fetch: async (request) =>
      (work.isClosing() ? closingAnswer(request, options.basePath) : null) ?? app.fetch(request),
    close: work.close,
    eraseOwner: (session) =>
      work.track(
        forJobs(session).then((backend) => {
          const records = { ownerKey: session.ownerKey, store: tools.store, audit: auditTrail(options) }
          return eraseOwner(backend, { ...job(), records })
        }),
      ),
    refresh: (session) => work.track(forJobs(session).then((backend) => allAccounts(backend, job()))),
    sweep: (watched, limit = {}) => work.track(sweepAccounts(watched, { ...limit, backendOf: forJobs, ...job() })),
  }
}

/** A call that nothing aborts. Created when it is needed: Workers allow no `AbortController` outside of a request. */
function job(): { signal: AbortSignal } {
  return { signal: new AbortController().signal }
}

function createTools(
  options: Pick<GatewayOptions, 'secret' | 'clock' | 'duplicates' | 'idempotency' | 'ids'>,
): GatewayTools {
  const clock = options.clock ?? Date
  const secrets = readSecrets(options.secret)
  const store = options.idempotency ?? memoryIdempotencyStore({ clock })
  const claims = { store, leaseMs, ids: options.ids ?? (() => crypto.randomUUID()) }
  return {
    clock,
    store,
    ids: claims.ids,
    sealer: linkSealer({ secrets, clock }),
    oncePerKey: oncePerKey(claims),
    oncePerToken: oncePerToken(claims),
    followInTurn: followInTurn(claims),
    fence: linkFence(claims),
    refuseDuplicate: options.duplicates === 'link' ? (_link, work) => work() : refuseDuplicate(claims),
  }
}

function corsFor(allowed: ReadonlySet<string>): MiddlewareHandler {
  return cors({
    origin: (origin) => (allowed.has(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'DELETE'],
    exposeHeaders: ['Retry-After', 'X-Request-Id', 'Idempotency-Replayed'],
    credentials: true,
    maxAge: 600,
  })
}

function sameOrigin(allowed: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    checkOrigin(c.req.raw, allowed)
    await next()
  }
}

function authorized<session extends Session>(
  options: GatewayOptions<session>,
  backendOf: MakeBackend<session>,
): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const session = await options.authorize(c.req.raw)
    if (!hasOwner(session)) throw gatewayError('gateway.unauthorized')
    c.set('owner', session.ownerKey)
    const request = { requestId: c.var.requestId, ...traceparentOf(c.req.raw.headers) }
    const { backend, about, refused } = await backendOf(session, request)
    c.set('backend', backend)
    c.set('backendAbout', about)
    c.set('refused', refused)
    c.set('findPause', () => options.pause?.(session) ?? null)
    await next()
  }
}

/** Without a name, all users would be one owner. A number is not the same owner as its text. */
function hasOwner<session extends Session>(session: session | null): session is session {
  return typeof session?.ownerKey === 'string' && session.ownerKey !== ''
}

const closing = { code: 'gateway.unreachable', details: { retryAfterMs: 1000 } } as const

/** Refuses requests while the gateway closes, except those for health and readiness. */
function closingAnswer(request: Request, basePath = '/api/banklink'): Response | null {
  const { pathname } = new URL(request.url)
  const route = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''
  if (/^\/?(health|ready)\/?$/.test(route)) return null
  const problem = toProblem(gatewayError(closing.code, { details: closing.details }), crypto.randomUUID())
  return toResponse({ status: 503, body: JSON.stringify({ ...problem, status: 503 }) })
}

/** The brand's code may throw any value; one that is no `Error` would bypass the error handler. */
const throwErrors: MiddlewareHandler = async (_c, next) => {
  try {
    await next()
  } catch (cause) {
    throw cause instanceof Error ? cause : new Error('Something was thrown that is no Error.', { cause })
  }
}
