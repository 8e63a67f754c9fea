import type { MiddlewareHandler } from 'hono'
import { readBody } from './readBody.ts'

/**
 * Reads the body of a request before its route does, up to a limit, and creates the request again from its parts: a
 * framework's may be a proxy, as Next's is, which can't be copied.
 */
export function limitBody(limit: { maxBytes: number }): MiddlewareHandler {
  return async (c, next) => {
    const { url, method, headers, body, signal } = c.req.raw
    if (body) c.req.raw = new Request(url, { method, headers, signal, body: await readBody({ body, headers }, limit) })
    await next()
  }
}
