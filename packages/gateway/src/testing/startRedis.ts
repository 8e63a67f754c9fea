import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from '@redis/client'

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
  const client = await createClient({ socket: { host: '127.0.0.1', port } }).connect()
  return {
    send: (command) => client.sendCommand(command),
    async stop() {
      await client.close()
      server.kill()
      await once(server, 'exit')
    },
  }
}

async function untilReady(server: ChildProcess): Promise<void> {
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('Ready to accept connections')) return
}
