import { platformError } from '@banklink/core'
import { checkConnection } from '../http/checkConnection.ts'
import { parseJson } from '../http/parseJson.ts'
import { readText } from '../http/readText.ts'
import { retryAfterMs } from '../http/retryAfterMs.ts'
import { cybridError } from './cybridError.ts'
import { keptToken, orStopped, type TokenRequest } from './keptToken.ts'

export interface CybridClientOptions {
  /** Cybrid's host, such as `https://bank.sandbox.cybrid.app`. */
  baseUrl: string
  /** Gives a bearer token; asked again after a 401. */
  token: (request: TokenRequest) => string | Promise<string>
  fetch: typeof fetch
  clock: { now(): number }
  /** Milliseconds that one request, or the token, may take. */
  timeoutMs: number
}

interface CybridRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the base URL, with a slash in front. */
  path: string
  /** Sent as JSON. */
  body?: object
  signal: AbortSignal
}

/** Sends one request to Cybrid and gives its JSON answer as it came, unread. Fails with a `platform` error. */
export type CybridClient = (request: CybridRequest) => Promise<unknown>

/**
 * Makes the one way to Cybrid: its bearer token, JSON in and out, and errors by what they mean. A request that is
 * answered with 401 was not carried out, so it goes once more with a new token.
 *
 * @throws `config.base_url_invalid`
 */
export function cybridClient(options: CybridClientOptions): CybridClient {
  checkConnection(options.baseUrl, {})
  const token = keptToken(options)
  return async (request) => {
    const { path, signal } = request
    signal.throwIfAborted()
    const held = token.hold()
    let answer = await send(options, { request, token: await orStopped(held, signal) })
    if (answer.response.status === 401) {
      answer = await send(options, { request, token: await orStopped(token.renew(held), signal) })
    }
    const { response, body } = answer
    const { ok, status } = response
    if (!ok) throw cybridError({ path, status, body, retryAfterMs: retryAfterMs(response.headers, options.clock) })
    if (body !== undefined) return body
    throw platformError('platform.unexpected_answer', { details: { platform: 'cybrid', status } })
  }
}

async function send(
  options: CybridClientOptions,
  { request, token }: { request: CybridRequest; token: string },
): Promise<{ response: Response; body: unknown }> {
  const { method, path, body, signal } = request
  signal.throwIfAborted()
  try {
    // Called without `this`: a browser's fetch refuses to be a method of something else.
    const { fetch } = options
    const response = await fetch(options.baseUrl.replace(/\/+$/, '') + path, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      // The token alone says who asks, and it must not follow to another host.
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
    })
    return { response, body: parseJson(await readText(response)) }
  } catch (cause) {
    signal.throwIfAborted()
    throw platformError('platform.unreachable', { cause, details: { platform: 'cybrid' } })
  }
}
