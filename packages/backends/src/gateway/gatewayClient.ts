import { type Call, gatewayError } from '@banklink/core'
import type { Reader, routes } from '@banklink/core/wire'
import { parseJson } from '../http/parseJson.ts'
import type * as gatewayAnswers from './gatewayAnswers.ts'
import type { GatewayBackendOptions } from './gatewayBackend.ts'

interface GatewayRequest<T> {
  path: GatewayPath
  /** Chooses what reads the answer and keeps only its named fields. */
  answer: (answers: Answers) => Reader<T>
  call: Call
  /** @default 'POST' with a body, else 'GET' */
  method?: string
  /** Sent as JSON. */
  body?: object
}

type Route = (typeof routes)[keyof typeof routes]
/**
 * A path below the gateway's URL. Only its type comes from `routes`, because some bundlers would move the whole module of
 * `routes` into the first chunk.
 */
export type GatewayPath = Route | `${Route}/${string}` | `${Route}?${string}`

type Answers = typeof gatewayAnswers

export type GatewayClient = <T>(request: GatewayRequest<T>) => Promise<T>

/** Makes the one way to the gateway: headers, JSON in and out, and its errors as they were there. */
export function gatewayClient(
  options: GatewayBackendOptions,
  load: () => Promise<Answers> = () => import('./gatewayAnswers.ts'),
): GatewayClient {
  // Here, so that a URL that is missing ends the start and not a request.
  const root = options.url.replace(/\/$/, '')
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
      const response = await (options.fetch ?? fetch)(root + path, {
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
    // Beside the request, so that it takes no time of its own.
    const loading = load()
    // The request itself may fail first.
    loading.catch(() => {})
    let answer = await send(request)
    // A 401 comes before anything is done, so the same request may go again with fresh headers.
    if (answer.response.status === 401 && options.headers) answer = await send(request)
    const answers = await loading.catch((cause: unknown) => {
      throw gatewayError('gateway.unreachable', { cause })
    })
    request.call.signal.throwIfAborted()
    if (!answer.response.ok) throw answers.toError(answer.response, answer.json)
    try {
      return request.answer(answers)(answer.json)
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
