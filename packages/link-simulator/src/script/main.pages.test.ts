import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import * as jsdom31 from 'jsdom'
import * as jsdom16 from 'jsdom16'
import * as jsdom19 from 'jsdom19'
import * as jsdom20 from 'jsdom20'
import * as jsdom26 from 'jsdom26'
import { beforeAll, expect, test } from 'vitest'
import type { PlaidSdk } from '../sdk/PlaidSdk.ts'
import { recordCalls } from '../testing/recordCalls.ts'

/** A page in which scripts can be run. */
interface Page {
  document: Document
  Plaid: PlaidSdk
  eval: (code: string) => void
}

const pages = [
  ['jsdom 16, of Jest 27', () => jsdomPage(jsdom16)],
  ['jsdom 19, of Jest 28', () => jsdomPage(jsdom19)],
  ['jsdom 20, of Jest 29', () => jsdomPage(jsdom20)],
  ['jsdom 26, of Jest 30', () => jsdomPage(jsdom26)],
  ['the newest jsdom', () => jsdomPage(jsdom31)],
] as const

function jsdomPage({ JSDOM }: { JSDOM: typeof jsdom31.JSDOM }): Page {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the packages' windows differ in what is not used here
  return new JSDOM('<!doctype html><body></body>', {
    url: 'http://localhost/',
    runScripts: 'outside-only',
  }).window as Page
}

let script: string

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { 'document.currentScript': 'null' },
  })
  script = outputFiles[0]?.text ?? ''
})

test.each(pages)('behavior: a user links an account in %s, by the panel', async (_, open) => {
  const page = open()
  page.eval(script)
  const calls = recordCalls()
  let told = () => {}
  const ended = new Promise<void>((resolve) => {
    told = resolve
  })
  const { onSuccess } = calls.config
  page.Plaid.create({
    ...calls.config,
    onSuccess: (...success) => {
      onSuccess(...success)
      told()
    },
  }).open()
  const panel = () => page.document.querySelector('iframe')?.contentDocument
  const press = async (name: string) => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve() // what Link waits for is answered at once
    const button = [...(panel()?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
      textContent?.includes(name),
    )
    if (!button) throw new Error(`The panel shows no "${name}": ${panel()?.body.textContent}`)
    button.click()
  }
  await press('Continue')
  await press('First Platypus Bank')
  for (const [name, value] of [
    ['username', 'user_good'],
    ['password', 'pass_good'],
  ] as const) {
    const field = panel()?.querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (field) field.value = value
  }
  await press('Sign in')
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  panel()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
  await press('Continue')
  await press('Finish')
  await ended
  expect(calls.successes).toMatchObject([{ metadata: { accounts: [{ name: 'Plaid Checking' }] } }])
  expect(calls.order).toContain('HANDOFF')
})
