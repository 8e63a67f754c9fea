import { type Connection, sendRequest } from '../../http/sendRequest.ts'
import { toHeaders } from '../../http/toHeaders.ts'

/** The part of an axios request that the adapter reads; Plaid's SDK is based on axios. */
interface AdapterRequest {
  url: string
  data: string
  headers: { toJSON(): Record<string, string> }
  signal: AbortSignal
  /** Milliseconds. */
  timeout: number
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
export function fetchAdapter({
  fetch,
}: Pick<Connection, 'fetch'>): (request: AdapterRequest) => Promise<AdapterAnswer> {
  return async (request) => {
    const { url, data, signal, timeout } = request
    const headers = toHeaders(request.headers.toJSON(), 'plaid')
    const { response, text } = await sendRequest(
      { fetch, platform: 'plaid', timeoutMs: timeout },
      { url, method: 'POST', headers, body: data, signal },
    )
    const { status, statusText } = response
    return { status, statusText, headers: Object.fromEntries(response.headers), data: text, config: request }
  }
}
