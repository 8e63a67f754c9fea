import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

export interface RedisServer {
  send: (command: string[]) => Promise<unknown>
  stop: () => Promise<void>
}

/** Starts a separate Redis server, if `REDIS_SERVER` names the program; otherwise returns null. */
export async function startRedis(): Promise<RedisServer | null> {
  const redisServer = process.env['REDIS_SERVER']
  if (redisServer === undefined) return null
  const port = 20_000 + (process.pid % 20_000)
  const server = spawn(redisServer, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'])
  await untilReady(server)
  return {
    send: (command) => ask(port, command),
    async stop() {
      server.kill()
      await once(server, 'exit')
    },
  }
}

async function untilReady(server: ChildProcess): Promise<void> {
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('Ready to accept connections')) return
}

/** One command on a separate connection. Of the answers only numbers are read. */
async function ask(port: number, command: string[]): Promise<unknown> {
  const socket = connect(port, '127.0.0.1')
  const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`)
  socket.write(`*${command.length}\r\n${parts.join('')}`)
  const [answer] = await once(socket, 'data')
  socket.destroy()
  const text = String(answer)
  if (text.startsWith('-')) throw new Error(text)
  return Number(text.slice(1))
}
