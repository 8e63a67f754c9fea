import { platformError } from '@banklink/core'
import { readText } from '../../http/readText.ts'
import { toHeaders } from '../../http/toHeaders.ts'

/** What the adapter reads of a request of axios, which is below Plaid's SDK. */
interface AdapterRequest {
  url?: string
  data?: string
  headers: { toJSON(): Record<string, unknown> }
  signal?: AbortSignal
  /** Milliseconds. */
  timeout?: number
}

interface AdapterAnswer {
  status: number
  statusText: string
  headers: Record<string, string>
  data: string
  config: AdapterRequest
}

/**
 * Lets Plaid's SDK speak through `fetch`. An answer of any status is an answer: no error of axios, which would
 * hold the request and so the secret, comes of it.
 */
export function fetchAdapter(fetch: typeof globalThis.fetch): (request: AdapterRequest) => Promise<AdapterAnswer> {
  return async (request) => {
    const { url = '', data = '', signal, timeout = 0 } = request
    const limits = [...(signal ? [signal] : []), ...(timeout > 0 ? [AbortSignal.timeout(timeout)] : [])]
    const fields = headersOf(request)
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: fields,
        body: data,
        // The credentials must not follow to another host.
        redirect: 'manual',
        signal: AbortSignal.any(limits),
      })
      const { status, statusText, headers } = response
      return {
        status,
        statusText,
        headers: Object.fromEntries(headers),
        data: await readText(response),
        config: request,
      }
    } catch (cause) {
      throw platformError('platform.unreachable', { cause, details: { platform: 'plaid' } })
    }
  }
}

function headersOf({ headers }: AdapterRequest): Headers {
  const texts = Object.entries(headers.toJSON()).filter(([, value]) => typeof value === 'string')
  return toHeaders(Object.fromEntries(texts) as Record<string, string>, 'plaid')
}
