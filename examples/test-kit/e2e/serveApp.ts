import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { text } from 'node:stream/consumers'
import { answerApi } from '../routes.ts'
import type { PlaidAccount } from '../server.ts'

const dist = new URL('../dist/', import.meta.url)
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves the built app and its routes on a free port of this machine. */
export async function serveApp(plaid: PlaidAccount): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((incoming, response) => {
    answer(incoming, response, plaid).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1' }, resolve)
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

async function answer(incoming: IncomingMessage, response: ServerResponse, plaid: PlaidAccount): Promise<void> {
  const { method = 'GET', url = '/' } = incoming
  const body = method === 'GET' ? {} : { body: await text(incoming) }
  const answered = await answerApi(new Request(new URL(url, 'http://app.test'), { method, ...body }), plaid)
  if (answered) {
    response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
    return
  }
  const { pathname } = new URL(url, 'http://app.test')
  const file = new URL(`.${pathname === '/' ? '/index.html' : pathname}`, dist)
  const content = await readFile(file).catch(() => null)
  const type = types[extname(file.pathname)] ?? 'application/octet-stream'
  response.writeHead(content ? 200 : 404, { 'Content-Type': type }).end(content)
}
