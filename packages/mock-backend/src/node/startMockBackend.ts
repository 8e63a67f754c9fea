import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { createMockBackend, type MockBackend, type MockBackendOptions } from '../createMockBackend.ts'

export interface StartMockBackendOptions extends MockBackendOptions {
  /**
   * The port; 0 selects a free one.
   *
   * @default 0
   */
  port?: number
  /** @default '127.0.0.1' */
  host?: string
}

/** A running mock server. */
export interface StartedMockBackend {
  /** Such as `http://127.0.0.1:41327`, without a trailing slash. */
  url: string
  mock: MockBackend
  /** Stops at once, including open connections. */
  stop: () => Promise<void>
}

/**
 * Serves a mock backend over HTTP. Rejects if the port is in use.
 *
 * @example
 * const { url, mock, stop } = await startMockBackend()
 */
export async function startMockBackend(options: StartMockBackendOptions = {}): Promise<StartedMockBackend> {
  const { port = 0, host = '127.0.0.1', ...mockOptions } = options
  const mock = createMockBackend(mockOptions)
  // Longer than clients keep theirs, so that none sends on a connection that is being closed.
  const serverOptions = { keepAliveTimeout: 65_000 }
  const server = createAdaptorServer({ fetch: mock.app.fetch, overrideGlobalObjects: false, serverOptions })
  await listen(server, { port, host })
  return { url: addressOf(server), mock, stop: () => stop(server) }
}

function listen(server: ServerType, where: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? portTaken(where, cause) : cause)
    })
    server.listen(where, resolve)
  })
}

function portTaken({ port, host }: { port: number; host: string }, cause: Error): Error {
  return new Error(
    `Port ${port} on ${host} is taken, so the mock backend was not started. Stop what listens there or choose another port.`,
    { cause },
  )
}

function addressOf(server: ServerType): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new TypeError('The mock backend listens on no port.')
  return `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}`
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) =>
      error && 'code' in error && error.code !== 'ERR_SERVER_NOT_RUNNING' ? reject(error) : resolve(),
    )
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
