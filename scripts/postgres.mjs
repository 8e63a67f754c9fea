#!/usr/bin/env node
// Runs a command with a PostgreSQL server: the one that `DATABASE_URL` names, else one of its own, of the programs that
// are installed here, on a free port of this machine and in a folder that is removed afterwards.
// `node scripts/postgres.mjs vitest run --project unit packages/gateway/src/postgres`
import spawn from 'cross-spawn'
import { startServer } from './postgres/startServer.mjs'

const [command, ...args] = process.argv.slice(2)
if (command === undefined) {
  console.error('Say what to run: node scripts/postgres.mjs COMMAND ARGUMENTS')
  process.exit(2)
}
try {
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => {} }
    : await startServer()
  // A signal to the group reaches the command too; this process waits for its end, and stops the server.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  process.exitCode = await run({ ...process.env, DATABASE_URL: server.url })
  await server.stop()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function run(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    child.on('error', reject)
    child.on('exit', (status) => resolve(status ?? 1))
  })
}
