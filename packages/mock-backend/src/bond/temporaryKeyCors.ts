import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { MockWorld } from '../world/MockWorld.ts'

/**
 * Lets a page of another origin call the endpoints of a temporary key, and read their answers. Keys are created by a
 * server, and processor tokens linked by one: a page can access neither, nor the bank's own keys.
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
