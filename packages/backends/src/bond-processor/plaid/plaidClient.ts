import { isBanklinkError, platformError } from '@banklink/core'
import { Configuration, PlaidApi } from 'plaid'
import * as v from 'valibot'
import { checkConnection } from '../../http/checkConnection.ts'
import { retryAfterMs } from '../../http/retryAfterMs.ts'
import { fetchAdapter } from './fetchAdapter.ts'
import type { PlaidOptions } from './PlaidOptions.ts'
import { plaidError } from './plaidError.ts'

export interface PlaidClientOptions extends Pick<PlaidOptions, 'baseUrl' | 'clientId' | 'secret'> {
  fetch: typeof fetch
  clock: { now(): number }
  /** Milliseconds that one request may take. */
  timeoutMs: number
}

interface PlaidAnswer {
  status: number
  data: unknown
  headers: unknown
}

interface PlaidRequest<T> {
  /** Calls Plaid's SDK; the second value is passed as its options. */
  send: (api: PlaidApi, options: object) => Promise<PlaidAnswer>
  /** Parses the response. */
  schema: v.GenericSchema<unknown, T>
  signal: AbortSignal
  /** @default that of the client */
  timeoutMs?: number | undefined
}

/** Sends one request to Plaid and returns the parsed response. Fails with a `platform` error. */
export type PlaidClient = <T>(request: PlaidRequest<T>) => Promise<T>

/** Creates the client for Plaid: Plaid's SDK over `fetch`, and errors with named fields only. */
export function plaidClient(options: PlaidClientOptions): PlaidClient {
  const { baseUrl, clientId, secret } = options
  checkConnection(baseUrl, { clientId, secret })
  const api = new PlaidApi(
    new Configuration({
      basePath: options.baseUrl,
      baseOptions: {
        headers: { 'PLAID-CLIENT-ID': options.clientId, 'PLAID-SECRET': options.secret },
        adapter: fetchAdapter(options),
      },
    }),
  )
  return async ({ send, schema, signal, timeoutMs = options.timeoutMs }) => {
    const { status, data, headers } = await answerOf(send(api, { signal, timeout: timeoutMs }), signal)
    if (status >= 300) {
      const get = (name: string): string | null => (headers as Record<string, string>)[name] ?? null
      throw plaidError({ status, body: data, retryAfterMs: retryAfterMs({ get }, options.clock) })
    }
    const parsed = v.safeParse(schema, data)
    // The issues are left out: they quote what was received.
    if (!parsed.success) throw platformError('platform.unexpected_answer', { details: { platform: 'plaid', status } })
    return parsed.output
  }
}

async function answerOf<answer>(sent: Promise<answer>, signal: AbortSignal): Promise<answer> {
  try {
    return await sent
  } catch (error) {
    signal.throwIfAborted()
    if (isBanklinkError(error)) throw error
    // What axios throws itself holds the request, and with it the secret: nothing of it is kept.
    throw platformError('platform.unreachable', { details: { platform: 'plaid' } })
  }
}
