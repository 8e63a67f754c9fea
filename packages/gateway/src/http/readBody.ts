import { InvalidRequest } from './InvalidRequest.ts'

/**
 * Reads the whole body of a request, up to a limit.
 *
 * @throws `request.invalid`, with status 413 for a longer body; one that breaks off is the sender's error.
 */
export async function readBody(
  { body, headers }: Pick<Request, 'body' | 'headers'>,
  { maxBytes }: { maxBytes: number },
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('Content-Length') ?? 0) > maxBytes) throw new InvalidRequest({ status: 413 })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength
    if (size > maxBytes) throw new InvalidRequest({ status: 413 })
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** Cancels the body if its reader leaves early. */
async function* chunksOf(body: Request['body']): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = readerOf(body)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch {
    throw new InvalidRequest()
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

/** A body that was read before has no reader. */
function readerOf(body: ReadableStream<Uint8Array>): ReadableStreamDefaultReader<Uint8Array> {
  try {
    return body.getReader()
  } catch {
    throw new InvalidRequest()
  }
}
