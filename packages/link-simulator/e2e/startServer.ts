import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Site {
  /** The address of the app's page. */
  url: string
  mockUrl: string
  stop: () => Promise<void>
}

/** Starts the page and its mock backend in a process of its own, which ends with this one at the latest. */
export async function startServer(): Promise<Site> {
  const child = spawn(process.execPath, ['--conditions=banklink-source', 'server.ts'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('Page: ') && said.endsWith('\n')) break
  }
  return {
    url: addressAfter('Page', said),
    mockUrl: addressAfter('Mock backend', said),
    stop: async () => {
      child.stdin.end()
      const [code] = await exited
      if (code !== 0) throw new Error(`The page's server ended with ${code} when it was stopped. It should end with 0.`)
    },
  }
}

function addressAfter(name: string, said: string): string {
  const [, address] = new RegExp(`^${name}: (http://\\S+)$`, 'm').exec(said) ?? []
  if (!address) throw new Error(`The page's server did not say its address. It said: ${said || 'nothing'}`)
  return address
}
