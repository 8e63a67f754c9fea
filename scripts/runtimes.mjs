#!/usr/bin/env node
// Runs the gateway, which must be built, in each runtime that it is for: packs our packages, installs them and the runtime
// from npm into a folder outside of the repository, serves the gateway there, and links an account over HTTP. Runs the
// hooks for OpenTelemetry with its own SDK too.
// `node --conditions=banklink-source scripts/runtimes.mjs Deno Bun` runs these. Writes `{ passed, failed, skipped }` to
// the file that RUNTIMES_REPORT names.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import crossSpawn from 'cross-spawn'
import { packPackages } from './builders/packPackages.mjs'
import { runScene } from './runtimes/runScene.mjs'
import { runtimes, telemetry } from './runtimes/runtimes.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'banklink-runtimes-'))
const total = { passed: 0, failed: 0, skipped: 0 }
try {
  const dependencies = { ...packPackages(['core', 'backends', 'gateway', 'mock-backend'], { folder }), ...peers() }
  if (isWanted(telemetry)) testTelemetry(dependencies)
  for (const runtime of runtimes) {
    if (isWanted(runtime)) await testRuntime(runtime, dependencies)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.env.RUNTIMES_REPORT) writeFileSync(process.env.RUNTIMES_REPORT, JSON.stringify(total))
console.log(`runtimes: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed ? 1 : 0

function isWanted({ name }) {
  return wanted.length === 0 || wanted.includes(name)
}

/** The hooks for OpenTelemetry, in this Node. */
function testTelemetry(dependencies) {
  const target = join(folder, 'telemetry')
  const problem =
    install(target, { ...dependencies, ...telemetry.packages }) ?? run(process.execPath, ['telemetry.mjs'], target)
  total[problem === null ? 'passed' : 'failed'] += 1
  console.log(`${telemetry.name} ${telemetry.version}: ${problem ?? 'passed'}`)
}

async function testRuntime(runtime, dependencies) {
  const title = `${runtime.name} ${runtime.version}`
  const target = join(folder, title.replace(' ', '-'))
  const [program, ...args] = runtime.line
  const missing = install(target, { ...dependencies, ...runtime.packages }) ?? run(program, ['--version'], target)
  if (missing !== null) {
    total.skipped += 1
    return console.log(`${title}: skipped, it does not run here. ${missing}`)
  }
  const server = spawn(resolve(target, program), args, { cwd: target, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  try {
    const url = await firstLine(server)
    const { stored } = await (await fetch(`${url}/stores`)).json()
    await runScene(url, { basePath: '/memory', hasWebhooks: true })
    if (stored) await runScene(url, { basePath: '/stored', hasWebhooks: false })
    total.passed += 1
    console.log(`${title}: passed, ${stored ? 'with SQLite too' : 'has no SQLite'}`)
  } catch (error) {
    total.failed += 1
    console.log(`${title}: failed`, error)
  }
  server.kill()
  await ended
}

/** The app with what it needs. What went wrong, or null. */
function install(target, dependencies) {
  mkdirSync(target)
  writeFileSync(join(target, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  cpSync(join(root, 'scripts/runtimes/app'), target, { recursive: true })
  return run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], target)
}

/** Runs a program to its end. What went wrong, or null. */
function run(program, args, cwd) {
  const path = program.startsWith('node_modules') ? resolve(cwd, program) : program
  const { status, error, stderr } = crossSpawn.sync(path, args, { cwd, encoding: 'utf8' })
  return status === 0 ? null : `${program} ${args[0]}: ${error?.message ?? stderr.trim()}`
}

/** The address that the app prints. */
async function firstLine(server) {
  const lines = createInterface({ input: server.stdout })
  const ended = once(server, 'exit').then(([status]) => {
    throw new Error(`The app ended with ${status} before it was served.`)
  })
  const [line] = await Promise.race([once(lines, 'line', { signal: AbortSignal.timeout(60_000) }), ended])
  return line
}

/** What a brand installs next to the gateway, as this repository has it. */
function peers() {
  const versionOf = (path, name) => readJson(join(root, path, 'node_modules', name, 'package.json')).version
  return {
    '@hono/node-server': versionOf('packages/gateway', '@hono/node-server'),
    plaid: versionOf('packages/backends', 'plaid'),
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
