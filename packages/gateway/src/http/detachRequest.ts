import type { MiddlewareHandler } from 'hono'

/**
 * Recreates the request from its parts if its body has no known length. A framework's request may be a proxy, as Next's
 * is, and limiting the body copies the request, which a proxy doesn't support.
 */
export const detachRequest: MiddlewareHandler = async (c, next) => {
  const { url, method, headers, body, signal } = c.req.raw
  const isMeasured = headers.has('Content-Length') && !headers.has('Transfer-Encoding')
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' }
  if (body && !isMeasured) c.req.raw = new Request(url, init)
  await next()
}
