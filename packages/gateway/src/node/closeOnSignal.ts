import type { Server } from 'node:http'
import type { Gateway } from '../Gateway.ts'

export interface CloseOnSignalOptions {
  gateway: Pick<Gateway, 'close'>
  server: Pick<Server, 'close'> & Partial<Pick<Server, 'closeIdleConnections'>>
  /**
   * What is done when nothing is in flight any longer, such as `store.close` or `pool.end`.
   *
   * @default nothing
   */
  then?: () => unknown
  /** @default ['SIGTERM', 'SIGINT'] */
  signals?: readonly NodeJS.Signals[]
  /** @default process */
  process?: Pick<NodeJS.Process, 'once'>
}

/**
 * Ends a server without losing requests: on the signal it takes no new connections, waits for requests and for work that
 * continues without them, then runs `then`. A connection is closed after its last response, even if its client keeps it
 * alive. The promise settles afterwards; Node exits automatically.
 *
 * @example
 * const server = createServer(toNodeListener(gateway)).listen(3000)
 * void closeOnSignal({ gateway, server, then: () => store.close() })
 */
export async function closeOnSignal(options: CloseOnSignalOptions): Promise<void> {
  const { gateway, server, then, signals = ['SIGTERM', 'SIGINT'], process: runtime = process } = options
  await new Promise<void>((resolve) => {
    for (const signal of signals) runtime.once(signal, () => resolve())
  })
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  // `close` closes only those that are idle now, and waits until the others time out or their clients go.
  const closing = setInterval(() => server.closeIdleConnections?.(), closeIdleEveryMs)
  await Promise.all([closed, gateway.close()]).finally(() => clearInterval(closing))
  await then?.()
}

const closeIdleEveryMs = 100
