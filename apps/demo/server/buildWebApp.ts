import { spawn } from 'node:child_process'
import { readdirSync, type Stats, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const workspace = join(root, '..', '..')

/** Where the built web app is. */
export const dist: string = join(root, 'dist')

/** Everything that ends up in the web app. */
const sources: readonly string[] = [
  ...['src', 'index.html', 'vite.config.ts', 'package.json'].map((path) => join(root, path)),
  ...['core', 'backends', 'react', 'link-simulator', 'mock-backend'].map((name) =>
    join(workspace, 'packages', name, 'src'),
  ),
  join(workspace, 'scripts', 'publish', 'owner.json'),
  join(workspace, 'pnpm-lock.yaml'),
]

export interface BuildOptions {
  signal?: AbortSignal
  /** Called before the build starts, if there is one. */
  onBuild?: () => void
}

/** Builds the web app where it was not built yet, or where a source is newer than what was. */
export async function buildWebApp({ signal, onBuild }: BuildOptions = {}): Promise<void> {
  if (builtAt() > Math.max(...sources.map(changedAt))) return
  onBuild?.()
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  await run([vite, 'build', '--logLevel', 'warn'], signal)
}

function builtAt(): number {
  return statOf(join(dist, 'index.html'))?.mtimeMs ?? 0
}

/** When the newest file below a path was changed, or one was added or taken away. */
function changedAt(path: string): number {
  const stat = statOf(path)
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

/** Runs in a separate process: a test runner sets NODE_ENV, which would select React's development build. */
function run(args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
      ...(signal ? { signal } : {}),
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Error('The web app could not be built, so the demo was not started. See the lines above for the cause.'),
        )
    })
  })
}
