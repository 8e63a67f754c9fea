import { setTimeout as wait } from 'node:timers/promises'
import spawn from 'cross-spawn'

const isWindows = process.platform === 'win32'

/**
 * Runs a command to its end, with all processes that it starts, and resolves to `{ status, output }`; never rejects. What
 * does not end within `limitMs` is ended, and so is what is left `graceMs` after the command itself: a browser or server
 * that stays behind would else keep its output open, and a run would wait for it forever.
 */
export function runCommand(command, args, { limitMs, graceMs = 5_000, ...options }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, detached: !isWindows })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    const waiting = new AbortController()
    const after = (ms, act) => wait(ms, undefined, { signal: waiting.signal }).then(act, () => {})
    const stop = () => endAll(child)
    const end = (status, said = '') => {
      waiting.abort()
      process.off('exit', stop)
      stop()
      resolve({ status, output: Buffer.concat([...output, Buffer.from(said)]).toString() })
    }
    // Whatever ends this process: a group of its own receives no Ctrl-C.
    process.once('exit', stop)
    void after(limitMs, () =>
      end(null, `\nIt did not end within ${Math.round(limitMs / 60_000)} minutes, so it was ended.\n`),
    )
    child.once('error', (error) => end(null, `${error.message}\n`))
    child.once('exit', (status) => after(graceMs, () => end(status)))
    child.once('close', (status) => end(status))
  })
}

function endAll({ pid }) {
  try {
    // A process group has the id of its first process.
    if (pid) process.kill(isWindows ? pid : -pid, 'SIGKILL')
  } catch {
    // Nothing is left of it.
  }
}
