import { type Connection, sendRequest } from '../../http/sendRequest.ts'
import { toHeaders } from '../../http/toHeaders.ts'

/** The part of an axios request that the adapter reads; Plaid's SDK is based on axios. */
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
 * Lets Plaid's SDK use `fetch`. Responses of any status are returned: an axios error would hold the request and so the
 * secret.
 */
export function fetchAdapter(
  connection: Pick<Connection, 'fetch' | 'timeoutMs'>,
): (request: AdapterRequest) => Promise<AdapterAnswer> {
  return async (request) => {
    const { url = '', data = '', signal = new AbortController().signal, timeout } = request
    const { response, text } = await sendRequest(
      { ...connection, platform: 'plaid', timeoutMs: timeout || connection.timeoutMs },
      { url, method: 'POST', headers: headersOf(request), body: data, signal },
    )
    const { status, statusText, headers } = response
    return { status, statusText, headers: Object.fromEntries(headers), data: text, config: request }
  }
}

function headersOf({ headers }: AdapterRequest): Headers {
  const texts = Object.entries(headers.toJSON()).filter(([, value]) => typeof value === 'string')
  return toHeaders(Object.fromEntries(texts) as Record<string, string>, 'plaid')
}
