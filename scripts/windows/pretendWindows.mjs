// Runs a script of this repository as Windows would in what differs when programs are started:
// `node --import ./scripts/windows/pretendWindows.mjs SCRIPT`. The PATH is named `Path` and joined by `;`, tools are
// `.cmd` files that only a shell can start, and a shell takes a line apart as cmd.exe does. What comes through is run
// by the tool of this machine. Paths keep their slashes.
import childProcess from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { argvOfLine } from './argvOfLine.mjs'

/** What Windows has as programs. Everything else that is started by its name is a `.cmd` file. */
const programs = new Set(['node', 'git', 'tar'])
const real = { ...childProcess }

Object.defineProperty(process, 'platform', { value: 'win32' })
path.delimiter = ';'
process.env = windowsEnv(process.env)
Object.assign(childProcess, {
  spawn: (...call) => start(real.spawn, call),
  spawnSync: (...call) => startSync(real.spawnSync, call),
  execFileSync: (...call) => start(real.execFileSync, call),
})
syncBuiltinESMExports()

/** Variables by a name in any case, as Windows has them. A copy is an object like any other. */
function windowsEnv({ PATH, ...rest }) {
  const nameOf = (env, name) =>
    Object.keys(env).find((key) => key.toUpperCase() === String(name).toUpperCase()) ?? String(name)
  return new Proxy(
    { ...rest, Path: PATH.split(':').join(';') },
    {
      get: (env, name) => (typeof name === 'string' ? env[nameOf(env, name)] : undefined),
      has: (env, name) => nameOf(env, name) in env,
      set: (env, name, value) => Reflect.set(env, nameOf(env, name), String(value)),
      deleteProperty: (env, name) => Reflect.deleteProperty(env, nameOf(env, name)),
    },
  )
}

function start(run, call) {
  return run(...translate(call))
}

/** Like `spawnSync`, which answers with what went wrong instead of throwing it. */
function startSync(run, call) {
  try {
    return start(run, call)
  } catch (error) {
    return { error, status: null, signal: null, stdout: null, stderr: null }
  }
}

/** A call as Windows would take it, in the words of this machine. Throws what Windows would. */
function translate([command, args = [], options = {}]) {
  const { shell, windowsVerbatimArguments: _isVerbatim, env: given = process.env, ...rest } = options
  const env = environmentOf(given)
  const words = isCmd(command) || shell ? wordsInShell([command, ...args], { shell }) : [command, ...args]
  const [program, ...others] = words
  if (!isCmd(command) && !shell) refuseShim(program)
  return [find(program, env), others, { ...rest, env }]
}

function isCmd(command) {
  return /(^|\\)cmd\.exe$/i.test(command)
}

function wordsInShell([command, ...args], { shell }) {
  // Node joins words by spaces for a shell, without quotes.
  if (shell) return argvOfLine([command, ...args].join(' '))
  const line = args.at(-1)
  return argvOfLine(line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line)
}

/** Without a shell Windows starts programs only. */
function refuseShim(command) {
  if (/\.(cmd|bat)$/i.test(command)) throw Object.assign(new Error(`spawn ${command} EINVAL`), { code: 'EINVAL' })
  if (command === process.execPath || programs.has(command)) return
  throw Object.assign(new Error(`spawn ${command} ENOENT`), { code: 'ENOENT' })
}

/** One variable of each name, the first in the order of the alphabet, as Node gives them to Windows. */
function environmentOf(given) {
  const env = {}
  const taken = new Set()
  for (const name of Object.keys(given).toSorted()) {
    if (taken.has(name.toUpperCase())) continue
    taken.add(name.toUpperCase())
    env[name.toUpperCase() === 'PATH' ? 'PATH' : name] = String(given[name])
  }
  // A folder with a colon in it is two that were joined by one.
  const folders = (env.PATH ?? '').split(';').filter((folder) => !folder.includes(':'))
  return { ...env, PATH: folders.join(':') }
}

/** The tool of this machine, in the folders of the PATH that it was given. */
function find(program, { PATH }) {
  const name = program.replace(/\.(cmd|exe)$/i, '')
  const folders = name.includes('/') ? [''] : PATH.split(':')
  const found = folders.map((folder) => path.join(folder, name)).find(isProgram)
  if (!found) throw Object.assign(new Error(`spawn ${program} ENOENT`), { code: 'ENOENT' })
  return found
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return existsSync(file)
  } catch {
    return false
  }
}
