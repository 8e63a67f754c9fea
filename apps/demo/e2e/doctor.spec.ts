import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from './test.ts'

const doctor = fileURLToPath(new URL('../../../packages/gateway/src/doctor/main.ts', import.meta.url))

test('banklink-doctor finds nothing wrong with the demo', async ({ baseURL }) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=banklink-source', doctor, baseURL ?? '', '--return', '/bank-return'],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  )
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(7)
  // It is on stand-ins, and its policy names no more than they need.
  expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([
    expect.stringMatching(/^\? {6}policy: it lets Link in, and keeps its script from Plaid’s API/),
  ])
})
