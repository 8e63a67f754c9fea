import spawn from 'cross-spawn'
import { expect, test } from 'vitest'
import { runCommand } from './runCommand.mjs'

const node = (code, options) => runCommand(process.execPath, ['-e', code], { limitMs: 60_000, ...options })
const forever = 'setInterval(() => {}, 1000)'

/** A program that starts one that never ends, prints its process id, and ends. */
const leavesOne = `
  const { pid } = require('node:child_process').spawn(process.execPath, ['-e', '${forever}'], { stdio: 'inherit' })
  console.log(pid)
  process.exit(3)`

test('default: what it printed, and how it ended', async () => {
  expect(await node(`console.log('one'); console.error('two'); process.exitCode = 2`)).toEqual({
    status: 2,
    output: expect.stringMatching(/one[\s\S]*two|two[\s\S]*one/),
  })
})

test('behavior: what stays behind is ended, and does not keep the run waiting', async () => {
  const { status, output } = await node(leavesOne, { graceMs: 50 })
  expect(status).toBe(3)
  await expect.poll(() => isRunning(Number(output))).toBe(false)
})

test('error: what does not end by itself is ended, and says so', async () => {
  const { status, output } = await node(`console.log('begins'); ${forever}`, { limitMs: 2_000 })
  expect(status).toBeNull()
  expect(output).toContain('begins')
  expect(output).toContain('It did not end within 0 minutes')
})

test('behavior: what runs ends with this process', async () => {
  const module = JSON.stringify(new URL('runCommand.mjs', import.meta.url).href)
  const { status, output } = await node(`
    const waiting = new Set(['SIGHUP', 'SIGUSR2'])
    import(${module}).then(({ runCommand }) => {
      for (const signal of [...waiting]) {
        process.on(signal, () => waiting.delete(signal) && waiting.size === 0 && process.exit(4))
        const code = \`console.log(process.pid); process.kill(process.ppid, '\${signal}'); ${forever}\`
        runCommand(process.execPath, ['-e', code], { limitMs: 60_000, stdio: ['ignore', 'inherit', 'inherit'] })
      }
    })`)
  expect(status).toBe(4)
  const pids = output.trim().split('\n').map(Number)
  expect(pids).toHaveLength(2)
  await expect.poll(() => pids.some(isRunning)).toBe(false)
})

test('error: a command that does not exist', async () => {
  const { status, output } = await runCommand('banklink-no-such-command', [], { limitMs: 60_000 })
  expect(status).not.toBe(0)
  expect(output).toContain('ENOENT')
})

/** A process that has ended may stay in the table until its parent asks how: `Z`. */
function isRunning(pid) {
  const { stdout } = spawn.sync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}
