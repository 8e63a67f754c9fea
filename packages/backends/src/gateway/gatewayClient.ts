import { type BanklinkError, type Call, type ErrorDetails, type GatewayErrorCode, gatewayError } from '@banklink/core'
import { parseProblem, type Reader } from '@banklink/core/wire'
import { parseJson } from '../http/parseJson.ts'
import type { GatewayBackendOptions } from './gatewayBackend.ts'

interface GatewayRequest<T> {
  /** Below the gateway's address. */
  path: string
  /** Reads the answer and keeps only its named fields. */
  answer: Reader<T>
  call: Call
  /** @default 'POST' with a body, else 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: object
}

export type GatewayClient = <T>(request: GatewayRequest<T>) => Promise<T>

/** Makes the one way to the gateway: headers, JSON in and out, and its errors as they were there. */
export function gatewayClient(options: GatewayBackendOptions): GatewayClient {
  const send = async ({
    path,
    call,
    body,
    method = body ? 'POST' : 'GET',
  }: GatewayRequest<unknown>): Promise<Answer> => {
    try {
      // A fetch that only wraps another may not look at the signal.
      call.signal.throwIfAborted()
      const headers = new Headers(await options.headers?.())
      if (body) headers.set('Content-Type', 'application/json')
      if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey)
      const response = await (options.fetch ?? fetch)(options.url.replace(/\/$/, '') + path, {
        method,
        headers,
        credentials: options.credentials ?? 'same-origin',
        signal: call.signal,
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return { response, json: parseJson(await response.text()) }
    } catch (cause) {
      call.signal.throwIfAborted()
      throw gatewayError('gateway.unreachable', { cause })
    }
  }

  return async (request) => {
    let answer = await send(request)
    // A 401 comes before anything is done, so the same request may go again with fresh headers.
    if (answer.response.status === 401 && options.headers) answer = await send(request)
    if (!answer.response.ok) throw toError(answer)
    try {
      return request.answer(answer.json)
    } catch {
      throw gatewayError('gateway.unexpected_answer', { details: { status: answer.response.status } })
    }
  }
}

interface Answer {
  response: Response
  /** Undefined where the body is none. */
  json: unknown
}

function toError({ response: { status, headers }, json }: Answer): BanklinkError {
  const details: ErrorDetails = { status }
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN)
  if (seconds >= 0) details.retryAfterMs = seconds * 1000
  const requestId = headers.get('X-Request-Id')
  if (requestId) details.requestId = requestId
  const problem = parseProblem(json)
  if (!problem)
    return gatewayError(codes[status] ?? (status > 499 ? 'gateway.failed' : 'gateway.unexpected_answer'), { details })
  Object.assign(problem.details, { ...details, ...problem.details })
  return problem
}

const codes: Record<number, GatewayErrorCode> = { 401: 'gateway.unauthorized', 429: 'gateway.rate_limited' }
