import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { startApp } from './startApp.ts'
import { expect, test } from './test.ts'

const doctor = 'node_modules/@banklink/gateway'

test('banklink-doctor finds no problem in the built app, and reports a planted one', async ({
  platform: { mock, url },
}) => {
  // With the policy that it is shipped with: without an address of the stand-ins.
  const app = await startApp({
    BANKLINK_SECRET: 'only for these tests, and 32 characters or more',
    CYBRID_URL: url + mock.cybrid.baseUrlPath,
    CYBRID_TOKEN: mock.cybrid.credentials.bankToken,
    CYBRID_CUSTOMER: mock.cybrid.customers[0]?.customerGuid ?? '',
  })
  try {
    const healthy = await examine(app.url, '--return', '/bank-return')
    expect(healthy.lines.filter((line) => !line.startsWith('ok '))).toEqual([])
    expect(healthy).toMatchObject({ code: 0, lines: { length: 7 } })

    const elsewhere = await examine(app.url, '--return', '/bank-return', '--gateway', '/api/elsewhere')
    expect(elsewhere.lines.filter((line) => !line.startsWith('ok '))).toEqual([
      expect.stringMatching(/^WRONG {2}gateway: something else answers at \/api\/elsewhere/),
    ])
    expect(elsewhere.code).toBe(1)
  } finally {
    await app.stop()
  }
})

/** Runs the doctor as `npx banklink-doctor` does, in the folder of the app. */
async function examine(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const { bin } = JSON.parse(await readFile(`${doctor}/package.json`, 'utf8')) as { bin: Record<string, string> }
  const run = promisify(execFile)(process.execPath, [`${doctor}/${bin['banklink-doctor']}`, ...args])
  const { stdout, code } = await run.then(
    (end) => ({ ...end, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  )
  return { code, lines: stdout.trim().split('\n') }
}
