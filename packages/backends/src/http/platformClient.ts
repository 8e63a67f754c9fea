import { type BanklinkError, platformError } from '@banklink/core'
import { parseJson } from './parseJson.ts'
import { retryAfterMs } from './retryAfterMs.ts'
import { type Connection, type ReceivedAnswer, sendRequest } from './sendRequest.ts'
import { toHeaders } from './toHeaders.ts'

export interface PlatformRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the base URL, with a slash in front. */
  path: string
  /** Sent as JSON. */
  body?: object
  signal: AbortSignal
}

/** An answer that says no. */
export interface PlatformRefusal {
  /** The path below the base URL. */
  path: string
  status: number
  /** The body as parsed JSON; undefined if it is not JSON. */
  body: unknown
  retryAfterMs: number | undefined
}

export interface PlatformClientOptions<request extends PlatformRequest> extends Connection {
  /** Without a slash at the end, or with one. */
  baseUrl: string
  clock: { now(): number }
  /** What says who asks. */
  authorize: (request: request) => Authorization
  /** What a refusal means. */
  toError: (refusal: PlatformRefusal, request: request) => BanklinkError
}

export interface Authorization {
  headers: () => Record<string, string> | Promise<Record<string, string>>
  /** New credentials after a 401. Absent if there are none. */
  renew?: () => Promise<Record<string, string>>
}

/** Sends one request and gives its JSON answer as it came, unread. Fails with a `platform` error. */
export type PlatformClient<request extends PlatformRequest = PlatformRequest> = (request: request) => Promise<unknown>

/**
 * Creates the client of a platform: credentials, JSON in both directions, and errors by their meaning. A request
 * answered with 401 was not carried out, so it is sent again if there are new credentials. Nothing else is retried
 * here: only the caller knows whether a request may be repeated.
 */
export function platformClient<request extends PlatformRequest>(
  options: PlatformClientOptions<request>,
): PlatformClient<request> {
  const send = (request: request, fields: Record<string, string>): Promise<ReceivedAnswer> =>
    sendRequest(options, {
      url: options.baseUrl.replace(/\/+$/, '') + request.path,
      method: request.method,
      headers: toHeaders(fields, options.platform),
      body: request.body && JSON.stringify(request.body),
      signal: request.signal,
    })

  return async (request) => {
    request.signal.throwIfAborted()
    const { headers, renew } = options.authorize(request)
    let answer = await send(request, await headers())
    if (answer.response.status === 401 && renew) answer = await send(request, await renew())
    return read(answer, request)
  }

  function read({ response, text }: ReceivedAnswer, request: request): unknown {
    const { ok, status, headers } = response
    const body = parseJson(text)
    if (!ok) {
      const refusal = { path: request.path, status, body, retryAfterMs: retryAfterMs(headers, options.clock) }
      throw options.toError(refusal, request)
    }
    if (body !== undefined) return body
    throw platformError('platform.unexpected_answer', { details: { platform: options.platform, status } })
  }
}
