#!/usr/bin/env node
// The one command on a fresh clone: `npm run demo`, `npm test`, `npm run storybook`, `npm run bench`.
// Needs npm and Node 22.18 or newer, which runs TypeScript; on Linux x64, 20.19 is enough, because the lock file has a
// newer one there. Takes pnpm from the registry, installs what the lock file says when it has changed, then runs the
// root script `do:NAME`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npmCommand } from './run/npmCommand.mjs'
import { withFolderOnPath } from './run/withFolderOnPath.mjs'

const PNPM = '12.21.0'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, ...rest] = process.argv.slice(2)
const [npm, ...script] = npmCommand()
const env = {
  ...process.env,
  STORYBOOK_DISABLE_TELEMETRY: '1',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: process.env.npm_config_loglevel ?? 'error',
}

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .digest('hex')
const stamp = join(root, 'node_modules', '.installed-lock')
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const { status, error } = spawnSync(npm, pnpm('install', '--frozen-lockfile'), { cwd: root, env, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, lock)
}

const child = spawn(npm, pnpm('run', `do:${name}`, ...rest), {
  cwd: root,
  env: withFolderOnPath(env, join(root, 'node_modules', '.bin')),
  stdio: 'inherit',
})
// Ctrl-C reaches the whole process group; this process only waits for the end of the others.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))

/** npm's arguments to run pnpm. Words go through as they are: npm quotes them for the shell of the machine. */
function pnpm(...words) {
  return [...script, 'exec', '--yes', `--package=pnpm@${PNPM}`, '--', 'pnpm', ...words]
}
