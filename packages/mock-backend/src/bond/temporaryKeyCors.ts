import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Lets a page of another origin call what a temporary key may call, and read the answer where it came with such a key.
 * Keys are made by a server, and processor tokens linked by one: neither is open to a page, and neither are the bank's
 * own keys.
 */
export function temporaryKeyCors(world: MockWorld): MiddlewareHandler {
  const isOpen = (c: Context) => {
    if (!forCustomers.test(c.req.path) || forServers.test(c.req.path)) return false
    return c.req.method === 'OPTIONS' || world.bond.temporaryKeys.has(c.req.header('Identity') ?? '')
  }
  return (c, next) => (isOpen(c) ? openToPages(c, next) : next())
}

const forCustomers = /\/accounts(\/|$)/
const forServers = /\/accounts\/processor_tokens\/?$/

const openToPages = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: ['Identity', 'Authorization', 'Content-Type', 'Idempotency-Key'],
  exposeHeaders: ['Retry-After'],
})
