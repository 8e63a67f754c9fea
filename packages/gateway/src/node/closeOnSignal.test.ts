import { EventEmitter, once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { type CloseOnSignalOptions, closeOnSignal } from './closeOnSignal.ts'

/** A process that ends by these signals, and the order in which its parts are closed. */
function scene(options: Partial<CloseOnSignalOptions> = {}) {
  const runtime = new EventEmitter()
  const order: string[] = []
  const connections = Promise.withResolvers<void>()
  const work = Promise.withResolvers<void>()
  const ended = closeOnSignal({
    gateway: {
      async close() {
        order.push('gateway')
        await work.promise
      },
    },
    server: {
      close(done) {
        order.push('server')
        const closed = async () => {
          await connections.promise
          done?.()
        }
        void closed()
        return undefined as never
      },
    },
    then: () => order.push('store'),
    process: runtime as unknown as Pick<NodeJS.Process, 'once'>,
    ...options,
  })
  return { runtime, order, ended, connections, work }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test.each(['SIGTERM', 'SIGINT'])(
  'default: on %s the server takes nothing new, ends its work, and then closes the store',
  async (signal) => {
    const { runtime, order, ended, connections, work } = scene()
    await turn()
    expect(order).toEqual([])
    runtime.emit(signal)
    await turn()
    expect(order).toEqual(['server', 'gateway'])
    connections.resolve()
    await turn()
    expect(order).toEqual(['server', 'gateway'])
    work.resolve()
    await ended
    expect(order).toEqual(['server', 'gateway', 'store'])
  },
)

test('behavior: open connections are waited for too', async () => {
  const { runtime, order, ended, connections, work } = scene()
  runtime.emit('SIGTERM')
  work.resolve()
  await turn()
  expect(order).toEqual(['server', 'gateway'])
  connections.resolve()
  await ended
  expect(order).toEqual(['server', 'gateway', 'store'])
})

test('parameters: signals', async () => {
  const { runtime, order, ended, connections, work } = scene({ signals: ['SIGHUP'] })
  runtime.emit('SIGTERM')
  await turn()
  expect(order).toEqual([])
  runtime.emit('SIGHUP')
  connections.resolve()
  work.resolve()
  await ended
  expect(order).toEqual(['server', 'gateway', 'store'])
})

test('behavior: nothing is needed to run afterwards', async () => {
  const { runtime, ended, connections, work } = scene({ then: undefined as never })
  runtime.emit('SIGTERM')
  connections.resolve()
  work.resolve()
  await expect(ended).resolves.toBeUndefined()
})

test('behavior: a connection that its client keeps alive is closed after its response', async () => {
  const held = Promise.withResolvers<ServerResponse>()
  const server = createServer((_request, response) => held.resolve(response)).listen(0, '127.0.0.1')
  // Longer than this test may take.
  server.keepAliveTimeout = 600_000
  await once(server, 'listening')
  const agent = new Agent({ keepAlive: true })
  const { port } = server.address() as AddressInfo
  const answered = once(get({ host: '127.0.0.1', port, agent }), 'response')
  const response = await held.promise

  const { runtime, ended, work } = scene({ server })
  runtime.emit('SIGTERM')
  await turn()
  response.end('late')
  const [message] = (await answered) as [IncomingMessage]
  message.resume()
  work.resolve()
  await ended
  expect(message.statusCode).toBe(200)
  agent.destroy()
})

test('behavior: a server that can close no idle connections is waited for, and no timer stays behind', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const { runtime, ended, connections, work } = scene()
    runtime.emit('SIGTERM')
    await turn()
    expect(() => vi.advanceTimersByTime(1000)).not.toThrow()
    connections.resolve()
    work.resolve()
    await ended
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
