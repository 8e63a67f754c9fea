import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Gateway } from '../Gateway.ts'

/** A listener for `http.createServer`, which Express and Connect accept as middleware. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/**
 * Serves a gateway with Node's own HTTP server, or inside Express. It can be mounted below a path and after a JSON body
 * parser. Requires `@hono/node-server`.
 *
 * @example
 * http.createServer(toNodeListener(gateway)).listen(3000)
 * app.use('/api/banklink', toNodeListener(gateway))
 */
export function toNodeListener(gateway: Pick<Gateway, 'fetch'>): NodeListener {
  const listener = getRequestListener((request) => gateway.fetch(toNative(request)), { overrideGlobalObjects: false })
  return async (incoming, outgoing) => {
    // No request object can have these methods.
    if (unservable.has(incoming.method ?? '')) return void outgoing.writeHead(405, { Allow: 'GET, POST, DELETE' }).end()
    undoMounting(incoming)
    await listener(incoming, outgoing)
  }
}

const unservable: ReadonlySet<string> = new Set(['TRACE', 'TRACK', 'CONNECT'])

/** The adapter's request only imitates one, and cloning a request fails on it. */
function toNative(request: Request): Request {
  const { url, method, headers, body, signal } = request
  return new Request(url, { method, headers, signal, ...(body ? { body, duplex: 'half' } : {}) })
}

/** The properties that Express and its body parsers add to a request. */
interface Mounted extends IncomingMessage {
  originalUrl?: string
  body?: unknown
  rawBody?: unknown
}

function undoMounting(incoming: Mounted): void {
  // Express cuts off the path that a middleware is mounted at.
  if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl
  // A parser read the stream to its end; what it found is all there is.
  if (incoming.readableEnded && incoming.body !== undefined && incoming.rawBody === undefined) {
    incoming.rawBody = bytesOf(incoming.body)
  }
}

/** A parser of text or bytes keeps the original. */
function bytesOf(body: unknown): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body)
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
