import type { Server } from 'node:http'
import type { Gateway } from '../Gateway.ts'

export interface CloseOnSignalOptions {
  gateway: Pick<Gateway, 'close'>
  server: Pick<Server, 'close'>
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
 * continues without them, then runs `then`. The promise settles afterwards; Node exits automatically.
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
  await Promise.all([closed, gateway.close()])
  await then?.()
}
