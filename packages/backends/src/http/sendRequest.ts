import { platformError } from '@banklink/core'
import { readText } from './readText.ts'
import { withDeadline } from './withDeadline.ts'

export interface Connection {
  /** Names the platform in errors. */
  platform: string
  fetch: typeof fetch
  /** Milliseconds that one request may take. */
  timeoutMs: number
  /** For a client that a page may run: its cookies stay there, since the headers alone say who asks. */
  credentials?: 'omit'
}

interface OutgoingRequest {
  url: string
  method: string
  headers: HeadersInit
  body?: string | undefined
  signal: AbortSignal
}

/** An answer, whatever its status, with its body read. */
export interface ReceivedAnswer {
  response: Response
  text: string
}

/**
 * Sends one request to a platform: within its time, and to no other host. Rejects with the signal's reason once that is
 * aborted.
 *
 * @throws `platform.unreachable` where no answer came, or one too large
 */
export async function sendRequest(connection: Connection, request: OutgoingRequest): Promise<ReceivedAnswer> {
  const { platform, fetch, timeoutMs, credentials } = connection
  const { url, method, headers, body, signal } = request
  signal.throwIfAborted()
  try {
    // Called without `this`: a browser's fetch refuses to be a method of something else.
    return await withDeadline({ signal, timeoutMs }, async (limited) => {
      const response = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        ...(credentials ? { credentials } : {}),
        // What says who asks must not follow to another host.
        redirect: 'manual',
        signal: limited,
      })
      return { response, text: await readText(response) }
    })
  } catch (cause) {
    signal.throwIfAborted()
    throw platformError('platform.unreachable', { cause, details: { platform } })
  }
}
