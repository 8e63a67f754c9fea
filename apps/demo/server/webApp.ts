import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/** Serves the built web app. */
export function webApp(dist: string): Hono {
  const app = new Hono()
  // Their names change with their content.
  app.use('/assets/*', cached('public, max-age=31536000, immutable'))
  app.use(cached('no-cache'))
  app.use(serveStatic({ root: dist }))
  return app
}

/** What a brand's page would send along: only its own code and Link's script run, and no style is inline. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
}

const policy = [
  "default-src 'self'",
  "script-src 'self' https://cdn.plaid.com/link/v2/stable/link-initialize.js",
  "style-src 'self'",
  "frame-src 'self' https://cdn.plaid.com",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function cached(value: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', value)
  }
}
