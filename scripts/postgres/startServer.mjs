import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findPrograms } from './findPrograms.mjs'

/**
 * Starts a server with an empty database.
 *
 * @returns `{ url, stop, restart }`; `restart` ends every connection, and starts the server again after `whileAway`
 * @throws where the programs are missing, or the server does not start
 */
export async function startServer() {
  const programs = findPrograms()
  if (!programs) throw new Error(missing)
  const identity = identityOf(programs)
  const folder = mkdtempSync(join(tmpdir(), 'banklink-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid)

  const data = join(folder, 'data')
  const options = {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  }
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'], options)
  const port = await freePort()
  const flags = [
    ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
    ...['-c', `unix_socket_directories=${folder}`],
  ]
  const start = () => startPostgres(programs, flags, options)
  let stopProgram = await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await stopProgram()
      remove()
    },
    async restart(whileAway) {
      await stopProgram()
      await whileAway()
      stopProgram = await start()
    },
  }
}

/** Starts the server's program, and gives what stops it once it is ready. */
async function startPostgres(programs, flags, options) {
  const server = spawn(join(programs, 'postgres'), flags, options)
  const ended = once(server, 'exit')
  const said = []
  server.stderr.on('data', (text) => said.push(text))
  // Whatever ends this process, no server is left behind.
  const kill = () => server.kill('SIGQUIT')
  process.on('exit', kill)
  const isReady = () => Buffer.concat(said).includes('ready to accept connections')
  for (let waited = 0; !isReady(); waited += 50) {
    if (server.exitCode !== null || waited > 60_000)
      throw new Error(`PostgreSQL did not start:\n${Buffer.concat(said).toString()}`)
    await setTimeout(50)
  }
  return async () => {
    process.off('exit', kill)
    // Ends connections that are left over too.
    server.kill('SIGINT')
    await ended
  }
}

/** PostgreSQL refuses to run as root, who may be another user. */
function identityOf(programs) {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    throw new Error(`PostgreSQL (${programs}) does not run as root, and there is no user postgres to run it as.`)
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}

const missing = `There is no PostgreSQL server here, which these checks need.
Install one (on Debian and Ubuntu: apt-get install postgresql), or name one that runs: DATABASE_URL=postgres://…
Tests make schemas of their own in it, and drop them.`
