import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import spawn from 'cross-spawn'
import { react } from './builders.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** How a new app checks its types. */
const types = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['src/Banks.tsx'],
}

/** Lays out the app in a folder of its own, installs it, checks its types and builds it. Answers the folder that was built. */
export function buildApp(builder, { folder, tarballs }) {
  const target = join(folder, builder.name)
  mkdirSync(target)
  for (const app of builder.apps) cpSync(join(here, 'apps', app), target, { recursive: true })
  cpSync(join(here, 'pages'), join(target, 'src'), { recursive: true })
  const manifest = {
    name: builder.name,
    private: true,
    type: 'module',
    ...builder.manifest,
    dependencies: { ...react, ...builder.needs, ...tarballs },
  }
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier', '--no-package-lock']
  run('npm', ['install', '--prefer-offline', ...quiet], { cwd: target })
  writeFileSync(join(target, 'tsconfig.types.json'), JSON.stringify(types))
  run(process.execPath, [join(target, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'], { cwd: target })
  const [script, ...args] = builder.build
  run(process.execPath, [script.startsWith('.') ? script : join(target, 'node_modules', script), ...args], {
    cwd: target,
  })
  return join(target, builder.out)
}

function run(command, args, options) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  const { status, stdout, stderr, error } = spawn.sync(command, args, {
    ...options,
    env: args[0] === 'install' ? { ...env, NODE_ENV: undefined } : env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} failed with ${status}.\n${stdout}${stderr}`)
}
