import { spawn } from 'node:child_process'
import { once } from 'node:events'

const env = {
  ...process.env,
  CI: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_yes: 'true', // there is no one to agree to what is fetched
}

/** Types lines one after the other into a shell, and fails with what they printed where one of them does. */
export async function type(lines, { cwd, variables = {} }) {
  const child = spawn(lines.join(' && '), {
    cwd,
    env: { ...env, ...variables },
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = collect(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${lines.join(' && ')} ended with ${code}:\n${printed()}`)
}

/** Starts a line that goes on, and answers what it says by the first group of `says`, once it does. */
export async function startLine(line, { cwd, says }) {
  const child = spawn(line, { cwd, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = collect(child)
  const exited = once(child, 'close')
  const stop = async () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await exited
  }
  const said = await new Promise((resolve, reject) => {
    const look = () => {
      const [, found] = says.exec(printed()) ?? []
      if (found) resolve(found)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.on('close', () => reject(new Error(`${line} ended before it was there:\n${printed()}`)))
  })
  return { said, stop }
}

/** What a program printed so far, without the codes of its colors. */
function collect(child) {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
  }
  // oxlint-disable-next-line no-control-regex -- they are control characters
  return () => text.replaceAll(/\u001B\[[\d;]*m/g, '')
}
