import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const running: ChildProcess[] = []

function run(...args: string[]): { child: ChildProcess; firstLine: Promise<string>; errors: () => string } {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const firstLine = once(child.stdout, 'data').then(([chunk]) => String(chunk))
  return { child, firstLine, errors: () => errors }
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

test('default', async () => {
  const { child, firstLine, errors } = run('--seed', 'command')
  const line = await firstLine
  expect(line).toMatch(/^Mock backend: http:\/\/127\.0\.0\.1:\d+\n$/)
  const answer = await fetch(line.replace('Mock backend: ', '').trim())
  expect(await answer.json()).toMatchObject({ name: '@banklink/mock-backend' })
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  // Windows has no signals: it ends the process at once.
  expect(await ended).toEqual(process.platform === 'win32' ? [null, 'SIGTERM'] : [0, null])
  expect(errors()).toBe('')
})

test('error: the port is taken', async () => {
  const first = run()
  const port = /:(\d+)\n/.exec(await first.firstLine)?.[1] ?? ''
  const second = run('--port', port)
  expect(await once(second.child, 'close')).toEqual([1, null])
  expect(second.errors()).toBe(
    `Port ${port} on 127.0.0.1 is taken, so the mock backend was not started. Stop what listens there or choose another port.\n`,
  )
})

test('behavior: stops at once, though an answer is held back', async () => {
  const { child, firstLine } = run()
  const url = (await firstLine).replace('Mock backend: ', '').trim()
  const faults = `${url}/control/faults`
  await fetch(faults, { method: 'POST', body: JSON.stringify({ delay_ms: 3_600_000 }) })
  const held = fetch(`${url}/link/sessions`, { method: 'POST' }).catch((error: unknown) => error)
  await vi.waitFor(async () => expect(await (await fetch(faults)).json()).toEqual({ faults: [] }))
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  expect(await held).toBeInstanceOf(TypeError)
})

test('parameters: latency', async () => {
  const { firstLine } = run('--latency', '40')
  const url = (await firstLine).replace('Mock backend: ', '').trim()
  const answer = await fetch(`${url}/control/state`)
  expect(await answer.json()).toMatchObject({ switches: { latencyMs: 40 } })
})

test('parameters: help', async () => {
  const { child, firstLine } = run('--help')
  expect(await firstLine).toContain('Usage: banklink-mock-backend')
  expect(await once(child, 'close')).toEqual([0, null])
})

test('error: an unknown option', async () => {
  const { child, errors } = run('--colour')
  expect(await once(child, 'close')).toEqual([1, null])
  expect(errors()).toContain('--colour')
})
