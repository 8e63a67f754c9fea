import type { MiddlewareHandler } from 'hono'

/**
 * Makes the request anew from its parts where its body has no known length. A framework's own may be a proxy around it,
 * as Next's is, and what limits the body then copies the request, which a proxy does not allow.
 */
export const detachRequest: MiddlewareHandler = async (c, next) => {
  const { url, method, headers, body, signal } = c.req.raw
  const isMeasured = headers.has('Content-Length') && !headers.has('Transfer-Encoding')
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' }
  if (body && !isMeasured) c.req.raw = new Request(url, init)
  await next()
}
