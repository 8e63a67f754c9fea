import { type BanklinkError, platformError } from '@banklink/core'
import { checkConnection } from '../http/checkConnection.ts'
import { parseJson } from '../http/parseJson.ts'
import { readText } from '../http/readText.ts'
import { retryAfterMs } from '../http/retryAfterMs.ts'
import { toHeaders } from '../http/toHeaders.ts'
import { type BondRefusal, bondError } from './bondError.ts'

export interface BondClientOptions {
  /** With the version, without a slash at the end, such as `https://sandbox.bond.tech/api/v0`. */
  baseUrl: string
  /** Value of the `Identity` header. Secret. */
  identity: string
  /** Value of the `Authorization` header. Secret. */
  authorization: string
  fetch: typeof fetch
  clock: { now(): number }
  /** Milliseconds that one request may take. */
  timeoutMs: number
}

interface BondRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the base URL, with a slash in front. */
  path: string
  /** Sent as JSON; Bond tells two of its calls apart by whether there is a body. */
  body?: object
  signal: AbortSignal
  idempotencyKey?: string | undefined
  /**
   * What a refusal means at this address.
   *
   * @default bondError
   */
  toError?: (refusal: BondRefusal) => BanklinkError
}

/** Sends one request to Bond and gives its JSON answer as it came, unread. Fails with a `platform` error. */
export type BondClient = (request: BondRequest) => Promise<unknown>

/**
 * Makes the one way to Bond: the headers, JSON in and out, and errors by what they mean.
 *
 * @throws `config.base_url_invalid` or `config.credentials_missing`
 */
export function bondClient(options: BondClientOptions): BondClient {
  const { baseUrl, identity, authorization } = options
  checkConnection(baseUrl, { identity, authorization })
  return async (request) => {
    const { response, text } = await send(options, request)
    const body = parseJson(text)
    if (response.ok) {
      if (body !== undefined) return body
      throw platformError('platform.unexpected_answer', { details: { platform: 'bond', status: response.status } })
    }
    const { toError = bondError } = request
    throw toError({ status: response.status, body, retryAfterMs: retryAfterMs(response.headers, options.clock) })
  }
}

async function send(options: BondClientOptions, request: BondRequest): Promise<{ response: Response; text: string }> {
  request.signal.throwIfAborted()
  const headers = headersOf(options, request)
  try {
    // Called without `this`: a browser-like fetch refuses to be a method of something else.
    const { fetch } = options
    const response = await fetch(options.baseUrl.replace(/\/+$/, '') + request.path, {
      method: request.method,
      headers,
      ...(request.body ? { body: JSON.stringify(request.body) } : {}),
      // The credentials must not follow to another host.
      redirect: 'manual',
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(options.timeoutMs)]),
    })
    return { response, text: await readText(response) }
  } catch (cause) {
    request.signal.throwIfAborted()
    throw platformError('platform.unreachable', { cause, details: { platform: 'bond' } })
  }
}

function headersOf({ identity, authorization }: BondClientOptions, { idempotencyKey }: BondRequest): Headers {
  const fields = {
    Identity: identity,
    Authorization: authorization,
    'Content-Type': 'application/json',
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  return toHeaders(fields, 'bond')
}
