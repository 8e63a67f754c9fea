import { fileURLToPath } from 'node:url'
import { startProcess } from '@banklink/test/e2e'

export interface DemoServer {
  /** The demo's address. */
  url: string
  /** The mock backend's own, which the page does not know. */
  mockUrl: string
  /** The hosts that the server itself has connected to, by name and by address. */
  hosts: () => readonly string[]
  /** Stops it as Ctrl-C would. */
  stop: () => Promise<void>
}

const tellHosts = new URL('./tellHosts.mjs', import.meta.url).href

/** Starts the demo as a user does, in a separate process, on a free port. */
export async function startServer(): Promise<DemoServer> {
  const hosts = new Set<string>()
  const { urls, stop } = await startProcess({
    args: ['--import', tellHosts, 'server/main.ts', '--port', '0', '--tell-mock'],
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    // Whoever has keys of Plaid's around tests without them all the same.
    env: { PLAID_CLIENT_ID: '', PLAID_SECRET: '' },
    addresses: ['Demo', 'Mock backend'],
    end: (child) => void child.kill('SIGTERM'),
    onMessage: (message) => hosts.add((message as { host: string }).host),
  })
  return { url: urls.Demo, mockUrl: urls['Mock backend'], hosts: () => [...hosts], stop }
}
