import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { builtSites } from './builtSites.ts'
import type { PlaidAccount } from './plaidAccount.ts'

/** The redirect URI's path, and the page of ten lines: both are served by the same page. */
const paths = ['/bank-return', '/ten-lines']

/** Where the developer's panel links to. */
const errorDocs = fileURLToPath(new URL('../../../docs/errors.md', import.meta.url))

/** Serves the built web app. */
export function webApp(dist: string): Hono {
  const app = new Hono()
  // Their names change with their content.
  app.use('/assets/*', cached('public, max-age=31536000, immutable'))
  app.use(cached('no-cache'))
  app.get('/docs/errors.md', async (c) => c.text(await readFile(errorDocs, 'utf8')))
  app.route('/', builtSites())
  for (const path of paths) app.get(path, serveStatic({ root: dist, path: 'index.html' }))
  app.use(serveStatic({ root: dist }))
  return app
}

/** What a brand's page would send along: only its own code and Link's script run, and no style is inline. */
export function securityHeaders({ isLive, baseUrl }: Pick<PlaidAccount, 'isLive' | 'baseUrl'>): MiddlewareHandler {
  const policy = policyFor(isLive ? ["'self'", baseUrl] : ["'self'"])
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'same-origin')
  }
}

function policyFor(connections: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self' https://cdn.plaid.com/link/v2/stable/link-initialize.js",
    "style-src 'self'",
    "frame-src 'self' https://cdn.plaid.com",
    "img-src 'self' data:",
    `connect-src ${connections.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function cached(value: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', value)
  }
}
