import { createServer, type RequestListener, type Server } from 'node:http'

export interface HttpServer {
  /** Such as `http://127.0.0.1:4173`, without a slash at the end. */
  url: string
  /** Ends at once, open connections too. */
  stop: () => Promise<void>
}

/** Serves over HTTP. Rejects with a {@link PortTaken} if the port is in use. */
export async function serveHttp(listener: RequestListener, where: { port: number; host: string }): Promise<HttpServer> {
  // Longer than clients keep theirs, so that none sends on a connection that is being closed.
  const server = createServer({ keepAliveTimeout: 65_000 }, listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new PortTaken(where.port, { cause }) : cause)
    })
    server.listen(where, resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' ? (bound?.port ?? where.port) : where.port
  return { url: `http://${where.host}:${port}`, stop: () => stop(server) }
}

/** Another process listens on the port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  readonly port: number

  constructor(port: number, options?: ErrorOptions) {
    super(
      `Port ${port} is taken, so the demo was not started. Stop what listens there, or choose another: --port 0 takes a free one.`,
      options,
    )
    this.port = port
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
