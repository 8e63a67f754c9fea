import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ProcessOptions<name extends string> {
  /** What Node is to run, with its arguments. */
  args: readonly string[]
  cwd: string
  env?: Readonly<Record<string, string>>
  /** The lines it prints once it serves, as `Demo` for `Demo: http://127.0.0.1:4000`. */
  addresses: readonly [name, ...name[]]
  /** Asks it to end. */
  end: (child: ChildProcess) => void
  /** Is given what it sends over its channel. */
  onMessage?: (message: unknown) => void
}

export interface StartedProcess<name extends string> {
  /** Where it serves what. */
  urls: Readonly<Record<name, string>>
  /** Resolves once it has ended well. */
  stop: () => Promise<void>
}

/** Starts a server of the end-to-end tests in a separate process, and waits until it prints its address. */
export async function startProcess<name extends string>(options: ProcessOptions<name>): Promise<StartedProcess<name>> {
  const { args, cwd, env = {}, addresses, end, onMessage } = options
  const child = spawn(process.execPath, ['--conditions=banklink-source', ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  if (onMessage) child.on('message', onMessage)
  const exited = once(child, 'exit')
  if (!child.stdout) throw new Error('The server has no output to read its address from.')
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk
    if (addresses.every((name) => said.includes(`${name}: `)) && said.endsWith('\n')) break
  }
  return {
    urls: Object.fromEntries(addresses.map((name) => [name, addressAfter(name, said)])) as Record<name, string>,
    stop: async () => {
      end(child)
      const [code] = await exited
      // Windows has no signals: they end the process at once.
      if (code !== 0 && process.platform !== 'win32')
        throw new Error(`${addresses[0]} ended with ${code} when it was stopped. It should end with 0.`)
    },
  }
}

function addressAfter(name: string, said: string): string {
  const [, address] = new RegExp(`^${name}: (http://\\S+)$`, 'm').exec(said) ?? []
  if (!address) throw new Error(`${name} did not say its address. It said: ${said || 'nothing'}`)
  return address
}
