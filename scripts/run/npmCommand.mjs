import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The program and first arguments that start npm: its script in this Node. `npm` on the PATH is `npm.cmd` on Windows,
 * which only a shell can start, and a shell would read the arguments again.
 */
export function npmCommand({ env = process.env, execPath = process.execPath, exists = existsSync } = {}) {
  const script = scriptsOf({ env, execPath }).find((path) => /npm-cli\.c?js$/.test(path) && exists(path))
  return script ? [execPath, script] : ['npm']
}

/** Where npm's script can be: what runs this script says so, else it is next to Node. */
function scriptsOf({ env, execPath }) {
  const folder = dirname(execPath)
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js')
  return [env.npm_execpath ?? '', join(folder, script), join(folder, '..', 'lib', script)]
}
