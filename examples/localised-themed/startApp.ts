import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

export interface StartedApp {
  /** Such as `http://127.0.0.1:41327`, without a slash at the end. */
  url: string
  stop: () => Promise<void>
}

/** Starts the built app with its `start` script, in a separate process, on a free port of this machine. */
export async function startApp(env: Record<string, string>): Promise<StartedApp> {
  const { app } = JSON.parse(await readFile('package.json', 'utf8')) as { app: { start: string[] } }
  const child = spawn(process.execPath, app.start, {
    env: { ...process.env, ...env, NODE_ENV: 'production', PORT: '0', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk
    const [url] = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said) ?? []
    if (url) {
      return {
        url,
        stop: async () => {
          child.kill('SIGTERM')
          await exited
        },
      }
    }
  }
  throw new Error(`The app ended before it listened. It said: ${said || 'nothing'}`)
}
