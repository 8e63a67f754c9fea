import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import spawn from 'cross-spawn'

/**
 * Installs what an app's package.json names. With pnpm, all apps share the store that this repository was installed
 * from, and a package that imports what it does not name fails; with npm, each app downloads its own, as most do.
 */
export function installApp(target, { installer, tarballs, env }) {
  if (installer === 'npm') {
    // A lock file would be of no use, and would name the registry's host.
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier', '--no-package-lock']
    return run('npm', ['install', '--prefer-offline', ...quiet], { target, env })
  }
  writeFileSync(join(target, 'pnpm-workspace.yaml'), workspaceOf(tarballs))
  run('pnpm', ['install', '--prefer-offline', '--no-lockfile', '--reporter=append-only', '--loglevel=error'], {
    target,
    env,
  })
}

/** Our packages name each other by version, and are not in the registry. */
function workspaceOf(tarballs) {
  const overrides = Object.entries(tarballs).map(([name, file]) => `  '${name}': '${file}'`)
  return ['overrides:', ...overrides, 'strictDepBuilds: false', 'minimumReleaseAge: 0', 'pmOnFail: ignore', ''].join(
    '\n',
  )
}

function run(command, args, { target, env }) {
  const { status, error } = spawn.sync(command, args, { cwd: target, env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} failed with ${status}, so the app was not tested.`)
}
