import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Starts one gateway in a process of its own, of the sources below `root`.
 *
 * @returns `{ url, isUp, inFlight, kill, stop }`; `kill` ends it as a power cut does and starts it again at its address,
 * `stop` ends it as a deploy does and gives its exit code
 */
export async function startGateway(settings, { root = thisRoot } = {}) {
  const start = (more) => startProcess({ ...settings, ...more }, { root })
  let child = await start({ port: 0 })
  const { port } = child
  const gateway = {
    url: `http://127.0.0.1:${port}`,
    isUp: true,
    /** How many completions it works on. */
    inFlight: 0,
    async kill() {
      gateway.isUp = false
      child.process.kill('SIGKILL')
      await child.ended
      child = await start({ port })
      gateway.isUp = true
    },
    async stop() {
      child.process.kill('SIGTERM')
      return child.ended
    },
  }
  return gateway
}

const thisRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

async function startProcess(settings, { root }) {
  const child = fork(join(root, 'packages/gateway/src/testing/loadGateway.ts'), {
    env: { ...process.env, BANKLINK_LOAD: JSON.stringify(settings) },
  })
  const ended = once(child, 'exit').then(([status]) => status)
  const ready = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!ready) throw new Error('A gateway of the load run ended before it was ready.')
  return { process: child, port: ready[0].port, ended }
}
