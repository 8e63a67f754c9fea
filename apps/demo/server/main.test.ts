import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const patience = 60_000 // the first start builds the web app

function start(...args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ['--conditions=banklink-source', 'main.ts', ...args], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, PORT: '', PLAID_CLIENT_ID: '', PLAID_SECRET: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return { child, said: () => said }
}

// Windows has no signals.
test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'default: one address, and %s ends it well',
  { timeout: patience },
  async (signal) => {
    const { child, said } = start('--port', '0')
    await expect.poll(said, { timeout: patience }).toMatch(/^Demo: /m)
    const [, url = ''] = /^Demo: (\S+)$/m.exec(said()) ?? []
    expect(await (await fetch(url)).text()).toContain('Tidewell')
    const asked = performance.now()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(performance.now() - asked).toBeLessThan(1000)
    expect(said().match(/http:/g)).toHaveLength(1)
  },
)

test('error: a requested port that is taken is named', { timeout: patience }, async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { child, said } = start('--port', String(port))
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said()).toContain(`Port ${port} is taken`)
  expect(said()).not.toContain('Demo:')
})
