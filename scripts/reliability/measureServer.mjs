import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { toNodeListener } from '../../packages/gateway/src/node/toNodeListener.ts'
import { openGateway } from './openGateway.mjs'
import { watchStalls } from './watchStalls.mjs'

/**
 * How long the thread of a server stands still while another process asks, and while a third has locked its SQLite file.
 *
 * @returns `{ requests, unforeseen, stallMs, lockedMs, lockedStallMs }`
 */
export async function measureServer(requests, say) {
  const opened = await openGateway()
  const server = await serve(opened)
  const url = `http://127.0.0.1:${server.address().port}`
  await ask(url, 200)
  const stalls = watchStalls()
  const unforeseen = await ask(url, requests)
  const stallMs = stalls.stop()
  const locked = await whileLocked(opened.path, () => ask(url, 200))
  server.close()
  await opened.close()
  say('served')
  return { requests, unforeseen, stallMs, ...locked }
}

async function serve({ gateway, finishLink, renew }) {
  const listen = toNodeListener(gateway)
  const server = createServer(async (incoming, outgoing) => {
    if (incoming.url.startsWith('/api/')) return listen(incoming, outgoing)
    if (incoming.url === '/renew') return outgoing.end(renew())
    outgoing.end(JSON.stringify(await finishLink(decodeURIComponent(incoming.url.slice('/finish/'.length)))))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Lets another process ask; how many of its answers were 500. */
async function ask(url, count) {
  let unforeseen = 0
  const client = fork(new URL('askServer.mjs', import.meta.url), [url, String(count)])
  client.on('message', (answer) => {
    unforeseen += answer.unforeseen
  })
  const [status] = await once(client, 'exit')
  if (status !== 0) throw new Error('The process that asks the server failed.')
  return unforeseen
}

async function whileLocked(path, work) {
  const lockedMs = 3000
  const holder = fork(new URL('lockFile.mjs', import.meta.url), [path, String(lockedMs)])
  const ended = once(holder, 'exit')
  await once(holder, 'message')
  const stalls = watchStalls()
  await work()
  const lockedStallMs = stalls.stop()
  await ended
  return { lockedMs, lockedStallMs }
}
