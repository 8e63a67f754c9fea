import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usage } from './readArguments.ts'

const out: string[] = []
const errors: string[] = []
const given = process.argv

beforeEach(() => {
  vi.resetModules()
  // Whatever ran before in this process may have left one.
  process.exitCode = undefined
  out.length = 0
  errors.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  process.argv = given
  process.exitCode = undefined
})

async function run(...args: string[]): Promise<void> {
  process.argv = ['node', 'banklink-doctor', ...args]
  await import('./main.ts')
}

test('default: prints how to use it', async () => {
  await run('--help')
  expect([out, errors, process.exitCode]).toEqual([[`${usage}\n`], [], undefined])
})

test('error: a wrong argument ends with 2', async () => {
  await run('app.test')
  expect(process.exitCode).toBe(2)
  expect(out).toEqual([])
  expect(errors).toEqual([`The address of the running app is missing, such as http://localhost:3000\n\n${usage}\n`])
})

test('error: what is wrong ends with 1, and is a line', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
  await run('http://app.test')
  expect([process.exitCode, errors]).toEqual([1, []])
  expect(out).toEqual(['WRONG  page: nothing answers at http://app.test/. Fix: start the app, and name its address\n'])
})

test('behavior: an app with one fault among what is right ends with 1, and one without any with nothing', async () => {
  const date = new Date().toUTCString()
  const css = '<style>@layer banklink{a{--banklink-styles:1}}</style>'
  const page = (html: string) => new Response(html, { headers: { 'Content-Type': 'text/html', Date: date } })
  let html = css
  vi.stubGlobal('fetch', async (url: URL) => (url.pathname.endsWith('/capabilities') ? Response.json({}) : page(html)))
  await run('http://app.test')
  expect(process.exitCode).toBeUndefined()
  expect(out).toContain('ok     styles: the kit’s sheet is there, and in order\n')
  vi.resetModules()
  html = ''
  await run('http://app.test')
  expect(process.exitCode).toBe(1)
})
