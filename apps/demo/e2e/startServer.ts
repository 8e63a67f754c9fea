import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

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

/** Starts the demo as a person does, in a process of its own, on a free port. */
export async function startServer(): Promise<DemoServer> {
  const child = spawn(
    process.execPath,
    [...['--conditions=banklink-source', '--import', tellHosts], 'server/main.ts', '--port', '0', '--tell-mock'],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      // Whoever has keys of Plaid's around tests without them all the same.
      env: { ...process.env, PLAID_CLIENT_ID: '', PLAID_SECRET: '' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const hosts = new Set<string>()
  child.on('message', (message) => hosts.add((message as { host: string }).host))
  if (!child.stdout) throw new Error('The demo has no output to read its address from.')
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('Demo: ') && said.endsWith('\n')) break
  }
  const exited = once(child, 'exit')
  return {
    url: addressAfter('Demo', said),
    mockUrl: addressAfter('Mock backend', said),
    hosts: () => [...hosts],
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await exited
      // Windows has no signals: it ends the process at once.
      if (code !== 0 && process.platform !== 'win32')
        throw new Error(`The demo ended with ${code} when it was stopped. It should end with 0.`)
    },
  }
}

function addressAfter(name: string, said: string): string {
  const [, address] = new RegExp(`^${name}: (http://\\S+)$`, 'm').exec(said) ?? []
  if (!address) throw new Error(`The demo did not say its address. It said: ${said || 'nothing'}`)
  return address
}
